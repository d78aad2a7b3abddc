// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.session;

import java.time.Instant;
import java.util.Optional;

/**
 * The state of a session for operators.
 *
 * @param state      the current state
 * @param reason     the reason for the state; empty if there is no problem
 * @param cause      the underlying error, if there is one
 * @param since      when this state began
 * @param reconnects how often it was opened again
 */
public record SessionStatus(State state, String reason, Optional<Throwable> cause, Instant since, long reconnects) {

    /** The states of a session. */
    public enum State {
        /** No consumer uses it. */
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

    /** The state and its reason as text. */
    public String describe() {
        return reason.isEmpty() ? state.name() : state + ": " + reason;
    }
}
