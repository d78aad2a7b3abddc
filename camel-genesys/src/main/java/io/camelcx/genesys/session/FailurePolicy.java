// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.session;

import io.camelcx.genesys.session.Ending.Next;
import java.util.Optional;
import org.cometd.bayeux.Message;

/**
 * Decides how to handle a failed reply: by another poll on the same session, or by another session, and when. Replies of
 * one session may be handled by several threads.
 */
final class FailurePolicy {

    private volatile boolean worked;
    private volatile boolean tokenRefused;

    /** A poll or the subscription of the channels has succeeded: the server accepts this client and its messages. */
    void succeeded() {
        worked = true;
        tokenRefused = false;
    }

    /** The handshake or the subscription of a channel failed. */
    Ending onOpening(SessionFailure failure) {
        return new Ending(failure, next(failure));
    }

    /**
     * A poll failed, or its reply advises to end the session.
     *
     * @param advice the action that the server advises; empty if none
     * @return how the session ends; empty to poll again on the same one
     */
    Optional<Ending> onPoll(SessionFailure failure, String advice) {
        if (Message.RECONNECT_HANDSHAKE_VALUE.equals(advice)) {
            return Optional.of(new Ending(failure, Next.AT_ONCE));
        } else if (Message.RECONNECT_NONE_VALUE.equals(advice)) {
            return Optional.of(new Ending(failure, next(failure)));
        } else if (failure.isTokenRefused()) {
            boolean again = tokenRefused;
            tokenRefused = true;
            // The next poll has a new token. If that is refused too, a new session may be accepted.
            return again ? Optional.of(new Ending(failure, Next.AFTER_DELAY)) : Optional.empty();
        }
        return failure.isUnknownClient() || failure.isPermanent()
                ? Optional.of(new Ending(failure, next(failure)))
                : Optional.empty();
    }

    private Next next(SessionFailure failure) {
        if (failure.isUnknownClient() || failure.isTokenRefused()) {
            return Next.AT_ONCE;
        } else if (failure.isPermanent()) {
            return worked && failure.isOfSession() ? Next.AT_ONCE : Next.AFTER_MAX_DELAY;
        }
        return Next.AFTER_DELAY;
    }
}
