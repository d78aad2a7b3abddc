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

import io.camelcx.support.error.CxApiException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.cometd.bayeux.Message;

/**
 * Why a Bayeux message failed.
 *
 * @param reason what happened, for a reader of the log
 * @param cause  the error below, if there is one: a refusal with the vendor's words, or one of the network
 */
record SessionFailure(String reason, Optional<Throwable> cause) {

    private static final int UNAUTHORIZED = 401;

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
        Throwable cause = cause(failure);
        String words = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        return new SessionFailure(
                cause instanceof CxApiException ? words : "no connection to the server: " + words, Optional.of(cause));
    }

    static SessionFailure because(String reason) {
        return new SessionFailure(reason, Optional.empty());
    }

    /** What went wrong, without the wrapping of futures. */
    static Throwable cause(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }

    /** Whether the server refuses us as we are, so that trying again soon is of no use. */
    boolean permanent() {
        return refusal()
                .map(refusal -> !refusal.mayRetryHelp()
                        && refusal.status().isPresent()
                        && refusal.status().getAsInt() != UNAUTHORIZED)
                .orElse(false);
    }

    /** Whether the request was refused before the server touched its messages, so that none can be lost. */
    boolean untouched() {
        return refusal()
                .map(refusal -> refusal.status().orElse(0) == UNAUTHORIZED)
                .orElse(false);
    }

    /** What the server said, if it refused. */
    Optional<CxApiException> refusal() {
        return cause.filter(CxApiException.class::isInstance).map(CxApiException.class::cast);
    }
}
