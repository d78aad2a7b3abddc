// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.centre;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** An agent who serves some of the queues. Guarded by the centre's lock. */
final class Agent {
    private final String id;
    private final String place;
    private final String dn;
    private final List<CallQueue> queues;
    private final Map<AgentState, Duration> totals = new EnumMap<>(AgentState.class);
    private AgentState state = AgentState.READY;
    private Instant since;
    private Instant until = Instant.MAX;
    private int callsHandled;

    Agent(String id, int number, List<CallQueue> queues, Instant now) {
        this.id = id;
        this.place = "place" + number;
        this.dn = String.valueOf(5000 + number);
        this.queues = queues;
        this.since = now;
    }

    String id() {
        return id;
    }

    AgentState state() {
        return state;
    }

    List<CallQueue> queues() {
        return queues;
    }

    /** Whether the time set for the current state is over; never so for a ready agent. */
    boolean isDue(Instant now) {
        return !until.isAfter(now);
    }

    void enter(AgentState next, Instant now, Instant end) {
        if (state == AgentState.AFTER_CALL_WORK) {
            callsHandled++;
        }
        totals.merge(state, Duration.between(since, now), Duration::plus);
        state = next;
        since = now;
        until = end;
    }

    AgentSnapshot snapshot(Instant now) {
        Map<AgentState, Duration> all = new EnumMap<>(AgentState.class);
        for (AgentState each : AgentState.values()) {
            all.put(each, totals.getOrDefault(each, Duration.ZERO));
        }
        all.merge(state, Duration.between(since, now), Duration::plus);
        return new AgentSnapshot(id, place, dn, state, since, callsHandled, Map.copyOf(all));
    }
}
