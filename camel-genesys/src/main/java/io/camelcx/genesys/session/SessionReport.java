// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.session;

import io.camelcx.genesys.session.SessionStatus.State;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The current state of a session. Written by the control thread. */
final class SessionReport {

    private final Clock clock;
    private Optional<String> reportedRefusal = Optional.empty();
    private volatile SessionStatus status;

    SessionReport(Clock clock) {
        this.clock = clock;
        this.status = new SessionStatus(State.CONNECTING, "not connected yet", Optional.empty(), clock.instant(), 0);
    }

    SessionStatus status() {
        return status;
    }

    /** For how long the session has been connected; empty if it is not. */
    Optional<Duration> connectedFor() {
        return status.state() == State.CONNECTED
                ? Optional.of(Duration.between(status.since(), clock.instant()))
                : Optional.empty();
    }

    /**
     * Sets the state, or another reason for the same state.
     *
     * @return whether the state has changed
     */
    boolean change(State state, SessionFailure failure) {
        State before = status.state();
        boolean changed = before != state;
        long reconnects = status.reconnects() + (changed && state == State.DISCONNECTED ? 1 : 0);
        Instant since = changed ? clock.instant() : status.since();
        status = new SessionStatus(state, failure.reason(), failure.cause(), since, reconnects);
        return changed;
    }

    /** The vendor refuses the session; returns whether this refusal differs from the last one. */
    boolean refused(SessionFailure failure) {
        // Not by the message: it may name a request.
        Optional<String> kind = failure.refusal().map(refusal -> refusal.status() + " " + refusal.code());
        boolean firstOccurrence = !reportedRefusal.equals(kind);
        reportedRefusal = kind;
        return firstOccurrence;
    }

    /** The session is open: the next refusal is reported again. */
    void clearRefusal() {
        reportedRefusal = Optional.empty();
    }
}
