// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.stats.session;

import io.camelcx.genesys.stats.client.ServiceEvent;
import io.camelcx.genesys.stats.session.SessionStatus.State;
import io.camelcx.support.error.CxApiException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where a session stands, for operators and for its consumers. Written by the control thread. */
final class SessionReport {

    private final Clock clock;
    private final List<StatisticsRegistration> registrations;
    private Optional<String> reportedRefusal = Optional.empty();
    private volatile SessionStatus status;

    /** @param registrations those to tell, as they are at the time */
    SessionReport(Clock clock, List<StatisticsRegistration> registrations) {
        this.clock = clock;
        this.registrations = registrations;
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

    /** The state is another one, or the same for another reason; consumers get the event if the state has changed. */
    void change(State state, SessionFailure failure, String event) {
        State before = status.state();
        long reconnects = status.reconnects() + (state == State.DISCONNECTED && before != state ? 1 : 0);
        Instant since = before == state ? status.since() : clock.instant();
        status = new SessionStatus(state, failure.reason(), failure.cause(), since, reconnects);
        if (before != state) {
            publish(event, failure.reason());
        }
    }

    /** Hands an event to all consumers. */
    void publish(String serviceState, String reason) {
        ServiceEvent event =
                new ServiceEvent(serviceState, reason, clock.instant().toEpochMilli());
        registrations.forEach(registration -> registration.sink().service(event));
    }

    /**
     * Hands a refusal to all consumers, unless it is the one that they know already.
     *
     * @return whether it is news
     */
    boolean refused(SessionFailure failure) {
        Optional<CxApiException> refusal = failure.refusal();
        // Not by the message: it may name a request.
        Optional<String> kind = refusal.map(told -> told.status() + " " + told.code());
        boolean firstOccurrence = !reportedRefusal.equals(kind);
        if (firstOccurrence) {
            reportedRefusal = kind;
            refusal.ifPresent(told ->
                    registrations.forEach(registration -> registration.sink().refused(told)));
        }
        return firstOccurrence;
    }

    /** The session is open: the next refusal is news again. */
    void refusalIsOver() {
        reportedRefusal = Optional.empty();
    }
}
