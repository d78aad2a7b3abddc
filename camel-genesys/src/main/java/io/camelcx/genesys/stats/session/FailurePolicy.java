// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.stats.session;

import io.camelcx.genesys.stats.session.Ending.Next;
import java.util.Optional;
import org.cometd.bayeux.Message;

/**
 * What follows a reply that failed: another poll on the same session, or another session, and when. Replies
 * of one session may be handled by several threads.
 */
final class FailurePolicy {

    private volatile boolean worked;
    private volatile boolean tokenRefused;

    /** A poll was answered, or the channels are subscribed: the server knows this client, and what it sends is right. */
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
     * @param advice what the server advises to do; empty if nothing
     * @return how the session ends; empty to poll again on the same one
     */
    Optional<Ending> onPoll(SessionFailure failure, String advice) {
        if (Message.RECONNECT_HANDSHAKE_VALUE.equals(advice)) {
            return Optional.of(new Ending(failure, Next.AT_ONCE));
        } else if (Message.RECONNECT_NONE_VALUE.equals(advice)) {
            return Optional.of(new Ending(failure, next(failure)));
        } else if (failure.untouched()) {
            boolean again = tokenRefused;
            tokenRefused = true;
            // The next poll has a new token. If that is refused too, the session is not worth keeping.
            return again ? Optional.of(new Ending(failure, Next.AFTER_DELAY)) : Optional.empty();
        }
        return failure.unknownClient() || failure.permanent()
                ? Optional.of(new Ending(failure, next(failure)))
                : Optional.empty();
    }

    private Next next(SessionFailure failure) {
        if (failure.unknownClient() || failure.untouched()) {
            return Next.AT_ONCE;
        } else if (failure.permanent()) {
            return worked && failure.ofSession() ? Next.AT_ONCE : Next.AFTER_MAX_DELAY;
        }
        return Next.AFTER_DELAY;
    }
}
