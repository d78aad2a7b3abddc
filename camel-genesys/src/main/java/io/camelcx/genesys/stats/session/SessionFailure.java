/*
 * Copyright the Camel CX authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package io.camelcx.genesys.stats.session;

import io.camelcx.support.error.Cause;
import io.camelcx.support.error.CxApiException;
import java.io.EOFException;
import java.nio.channels.ClosedChannelException;
import java.util.Map;
import java.util.Optional;
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
    private static final int SERVER_ERROR = 500;
    private static final int LONGEST_WORDS = 160;

    /** Reads an unsuccessful reply: the server's, or the one that the CometD client makes up when none came. */
    static SessionFailure of(Message reply) {
        if (reply.get("failure") instanceof Map<?, ?> failure) {
            return failure.get("exception") instanceof Throwable cause
                    ? of(cause)
                    : new SessionFailure(reply.getChannel() + " was not sent", Optional.empty());
        }
        Object error = reply.get(Message.ERROR_FIELD);
        return new SessionFailure(
                reply.getChannel() + " was refused" + (error == null ? "" : ": " + error), Optional.empty());
    }

    static SessionFailure of(Throwable failure) {
        Throwable cause = Cause.of(failure);
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
        // The HTTP client describes its own state at length.
        return message.length() <= LONGEST_WORDS ? message : message.substring(0, LONGEST_WORDS) + "...";
    }

    /** A fault of ours. */
    static SessionFailure unexpected(Throwable fault) {
        return new SessionFailure("an unexpected error: " + fault, Optional.of(fault));
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
        if (refusal.mayRetryHelp() || refusal.outcomeUnknown()) {
            return false;
        }
        int status = refusal.status().orElse(BAD_REQUEST);
        return status >= BAD_REQUEST && status < SERVER_ERROR && !isStaleToken(refusal);
    }

    /** A poll meets 401 when its token has expired; the next one has another. */
    private static boolean isStaleToken(CxApiException refusal) {
        return refusal.status().orElse(0) == UNAUTHORIZED && refusal.operation().startsWith(Channel.META);
    }

    /** Whether the request was refused before the server touched its messages, so that none can be lost. */
    boolean untouched() {
        return refusal().map(SessionFailure::isStaleToken).orElse(false);
    }

    /** What the server said, if it refused. */
    Optional<CxApiException> refusal() {
        return cause.filter(CxApiException.class::isInstance).map(CxApiException.class::cast);
    }
}
