// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.session;

import io.camelcx.genesys.GenesysApi;
import io.camelcx.support.async.Futures;
import io.camelcx.support.error.CxApiException;
import io.camelcx.support.error.ErrorDetails;
import java.io.EOFException;
import java.nio.channels.ClosedChannelException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.cometd.bayeux.Channel;
import org.cometd.bayeux.Message;

/**
 * Why a Bayeux message failed.
 *
 * @param reason what happened, as text for the log; empty for no failure
 * @param cause  the underlying error, if there is one: a refusal with the vendor's text, or an error of the network
 */
public record SessionFailure(String reason, Optional<Throwable> cause) {

    /** No failure. */
    public static final SessionFailure NONE = because("");

    private static final int BAD_REQUEST = 400;
    private static final int UNAUTHORIZED = 401;
    private static final int UNKNOWN_CLIENT = 402;
    private static final int SERVER_ERROR = 500;
    private static final int MAX_WORDS = 160;

    /** Below 500, but retryable, as with REST calls. */
    private static final Set<Integer> BUSY = Set.of(408, 425, 429);

    private static final Duration MAX_RETRY_AFTER = Duration.ofMinutes(1);

    /** Reads a failed reply: the server's, or the one that the CometD client creates when there was none. */
    static SessionFailure of(Message reply) {
        if (reply.get("failure") instanceof Map<?, ?> failure) {
            return failure.get("exception") instanceof Throwable cause
                    ? of(cause)
                    : because(reply.getChannel() + " was not sent");
        } else if (reply.isSuccessful()) {
            return because("the server advises to end the CometD session");
        }
        return BayeuxError.of(reply)
                .filter(error -> error.code() >= BAD_REQUEST)
                .map(error -> of(refusal(reply, error)))
                .orElseGet(() -> because(reply.getChannel() + " was refused" + error(reply)));
    }

    /** A code in a message means the same as in a status line. */
    private static CxApiException refusal(Message reply, BayeuxError error) {
        return CxApiException.of(GenesysApi.VENDOR, reply.getChannel())
                .status(error.code())
                .details(ErrorDetails.ofMessage("the reply says " + shortened(error.text())))
                .retryable(isRetryable(error.code()))
                .build();
    }

    /** Whether the same request may succeed later. */
    static boolean isRetryable(int status) {
        return status >= SERVER_ERROR || BUSY.contains(status);
    }

    private static String error(Message reply) {
        Object error = reply.get(Message.ERROR_FIELD);
        return error == null ? "" : ": " + shortened(error.toString());
    }

    /** A fault of this client, or of a library. */
    static SessionFailure unexpected(Throwable fault) {
        return new SessionFailure("an unexpected error: " + shortened(fault.toString()), Optional.of(fault));
    }

    /** Reads a failed call. */
    public static SessionFailure of(Throwable failure) {
        Throwable cause = Futures.unwrap(failure);
        return new SessionFailure(
                cause instanceof CxApiException ? cause.getMessage() : "no connection to the server: " + words(cause),
                Optional.of(cause));
    }

    private static String words(Throwable cause) {
        if (cause instanceof EOFException || cause instanceof ClosedChannelException) {
            return "it has closed the connection";
        } else if (cause instanceof TimeoutException) {
            return "it has not answered in time";
        }
        String message = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        return shortened(message);
    }

    /** The HTTP client adds its own state, which is long. */
    private static String shortened(String text) {
        return text.length() <= MAX_WORDS ? text : text.substring(0, MAX_WORDS) + "...";
    }

    /** A failure without an underlying error. */
    public static SessionFailure because(String reason) {
        return new SessionFailure(reason, Optional.empty());
    }

    /**
     * Whether the server will refuse the same request again, so that retrying soon is of no use: a wrong key, a wrong
     * client, an unknown statistic.
     */
    public boolean isPermanent() {
        return refusal().map(SessionFailure::isPermanent).orElse(false);
    }

    private static boolean isPermanent(CxApiException refusal) {
        if (refusal.isRetryable() || refusal.outcomeUnknown()) {
            return false;
        }
        int status = refusal.status().orElse(BAD_REQUEST);
        return status >= BAD_REQUEST
                && status < SERVER_ERROR
                && !BUSY.contains(status)
                && !isOfSession(refusal, UNAUTHORIZED)
                && !isOfSession(refusal, UNKNOWN_CLIENT);
    }

    /** A poll gets 401 when its token has expired; the next one has a new token. */
    private static boolean isOfSession(CxApiException refusal, int status) {
        return refusal.status().orElse(0) == status && isOfSession(refusal);
    }

    private static boolean isOfSession(CxApiException refusal) {
        return refusal.operation().startsWith(Channel.META);
    }

    /** Whether a Bayeux message was refused, rather than the token request before it. */
    boolean isOfSession() {
        return refusal().map(SessionFailure::isOfSession).orElse(false);
    }

    /** Whether the server does not know this client any more, so that only a new handshake helps. */
    boolean isUnknownClient() {
        return refusal().map(refused -> isOfSession(refused, UNKNOWN_CLIENT)).orElse(false);
    }

    /** How long the server requests to wait before a retry, within bounds; empty if it does not say. */
    public Optional<Duration> retryAfter() {
        return refusal()
                .flatMap(CxApiException::retryAfter)
                .map(wait -> wait.compareTo(MAX_RETRY_AFTER) > 0 ? MAX_RETRY_AFTER : wait);
    }

    /** Whether the token was refused. The server has not read the request, so no message can be lost. */
    boolean isTokenRefused() {
        return refusal().map(refused -> isOfSession(refused, UNAUTHORIZED)).orElse(false);
    }

    /** The server's refusal, if it is one. */
    public Optional<CxApiException> refusal() {
        return cause.filter(CxApiException.class::isInstance).map(CxApiException.class::cast);
    }
}
