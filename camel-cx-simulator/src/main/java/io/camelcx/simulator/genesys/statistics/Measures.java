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
package io.camelcx.simulator.genesys.statistics;

import io.camelcx.simulator.genesys.centre.AgentSnapshot;
import io.camelcx.simulator.genesys.centre.AgentState;
import io.camelcx.simulator.genesys.centre.QueueSnapshot;
import java.time.Duration;
import java.time.Instant;

/** What can be measured of an agent or a queue. */
final class Measures {

    /** Measures an agent at a moment. */
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
