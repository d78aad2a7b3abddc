// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.statistics;

import io.camelcx.simulator.genesys.centre.AgentSnapshot;
import io.camelcx.simulator.genesys.centre.AgentState;
import io.camelcx.simulator.genesys.centre.QueueSnapshot;
import java.time.Duration;
import java.time.Instant;

/** What can be measured of an agent or a queue. */
final class Measures {

    /** Measures an agent at a point in time. */
    @FunctionalInterface
    interface OfAgent {
        Measurement measure(AgentSnapshot agent, Instant now);
    }

    /** Measures a queue. */
    @FunctionalInterface
    interface OfQueue {
        long measure(QueueSnapshot queue);
    }

    private Measures() {}

    static Measurement timeInState(AgentSnapshot agent, Instant now) {
        return new Measurement.Number(Duration.between(agent.since(), now).toSeconds());
    }

    static Measurement averageHandlingTime(AgentSnapshot agent, Instant now) {
        long handling = seconds(agent, AgentState.TALKING) + seconds(agent, AgentState.AFTER_CALL_WORK);
        return new Measurement.Number(agent.callsHandled() == 0 ? 0 : handling / agent.callsHandled());
    }

    static Measurement callsHandled(AgentSnapshot agent, Instant now) {
        return new Measurement.Number(agent.callsHandled());
    }

    static OfAgent total(AgentState state) {
        return (agent, now) -> new Measurement.Number(seconds(agent, state));
    }

    private static long seconds(AgentSnapshot agent, AgentState state) {
        return agent.totals().get(state).toSeconds();
    }
}
