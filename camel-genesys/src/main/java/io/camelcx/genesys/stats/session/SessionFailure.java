// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.stats.session;

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
 * @param reason what happened, for a reader of the log
 * @param cause  the error below, if there is one: a refusal with the vendor's words, or one of the network
 */
record SessionFailure(String reason, Optional<Throwable> cause) {

    private static final int BAD_REQUEST = 400;
    private static final int UNAUTHORIZED = 401;
    private static final int UNKNOWN_CLIENT = 402;
    private static final int SERVER_ERROR = 500;
    private static final int MAX_WORDS = 160;

    /** Below 500, and all the same no fault of the request: as the REST calls have it. */
    private static final Set<Integer> BUSY = Set.of(408, 425, 429);

    private static final Duration MAX_RETRY_AFTER = Duration.ofMinutes(1);

    /** Reads a reply that failed: the server's, or the one that the CometD client makes up when none came. */
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

    /** A code in a message means what it means in a status line. */
    private static CxApiException refusal(Message reply, BayeuxError error) {
        return CxApiException.of(GenesysApi.VENDOR, reply.getChannel())
                .status(error.code())
                .details(ErrorDetails.ofMessage("the reply says " + shortened(error.text())))
                .retryable(isRetryable(error.code()))
                .build();
    }

    /** Whether the server may answer the same request better a little later. */
    static boolean isRetryable(int status) {
        return status >= SERVER_ERROR || BUSY.contains(status);
    }

    private static String error(Message reply) {
        Object error = reply.get(Message.ERROR_FIELD);
        return error == null ? "" : ": " + shortened(error.toString());
    }

    /** A fault of ours, or of a library. */
    static SessionFailure unexpected(Throwable fault) {
        return new SessionFailure("an unexpected error: " + shortened(fault.toString()), Optional.of(fault));
    }

    static SessionFailure of(Throwable failure) {
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

    /** The HTTP client describes its own state at length. */
    private static String shortened(String text) {
        return text.length() <= MAX_WORDS ? text : text.substring(0, MAX_WORDS) + "...";
    }

    static SessionFailure because(String reason) {
        return new SessionFailure(reason, Optional.empty());
    }

    /**
     * Whether the server refuses us as we are, so that trying again soon is of no use: a wrong key, a wrong client, a
     * statistic that is none.
     */
    boolean permanent() {
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

    /** A poll meets 401 when its token has expired; the next one has another. */
    private static boolean isOfSession(CxApiException refusal, int status) {
        return refusal.status().orElse(0) == status && isOfSession(refusal);
    }

    private static boolean isOfSession(CxApiException refusal) {
        return refusal.operation().startsWith(Channel.META);
    }

    /** Whether a Bayeux message was refused, rather than the login that comes before it. */
    boolean ofSession() {
        return refusal().map(SessionFailure::isOfSession).orElse(false);
    }

    /** Whether the server does not know this client any more: a handshake helps, and nothing else. */
    boolean unknownClient() {
        return refusal().map(refused -> isOfSession(refused, UNKNOWN_CLIENT)).orElse(false);
    }

    /** For how long the server asks to be left alone, within bounds; empty if it does not ask. */
    Optional<Duration> retryAfter() {
        return refusal()
                .flatMap(CxApiException::retryAfter)
                .map(wait -> wait.compareTo(MAX_RETRY_AFTER) > 0 ? MAX_RETRY_AFTER : wait);
    }

    /** Whether the request was refused before the server touched its messages, so that none can be lost. */
    boolean untouched() {
        return refusal().map(refused -> isOfSession(refused, UNAUTHORIZED)).orElse(false);
    }

    /** What the server said, if it refused. */
    Optional<CxApiException> refusal() {
        return cause.filter(CxApiException.class::isInstance).map(CxApiException.class::cast);
    }
}
