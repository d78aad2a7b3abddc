// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.stats.session;

import java.time.Instant;
import java.util.Optional;

/**
 * The state of a session as an operator sees it.
 *
 * @param state      where it stands
 * @param reason     why it stands there; empty if all is well
 * @param cause      the error behind the reason, if there is one
 * @param since      when this state began
 * @param reconnects how often it was opened again
 */
public record SessionStatus(State state, String reason, Optional<Throwable> cause, Instant since, long reconnects) {

    /** Where a session stands. */
    public enum State {
        /** Nobody uses it. */
        STOPPED,
        /** It is being opened for the first time. */
        CONNECTING,
        /** It is open, and the vendor's service is available. */
        CONNECTED,
        /** It is interrupted, and is being opened again. */
        DISCONNECTED,
        /** It is open, but the vendor's service is not available. */
        UNAVAILABLE
    }
}
