// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.centre;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * An agent at one point in time.
 *
 * @param id the agent's object id, such as {@code agent1}
 * @param place where the agent sits
 * @param dn the number of the agent's telephone
 * @param state what the agent does
 * @param since when that began
 * @param callsHandled calls whose after-call work has ended
 * @param totals the time spent in each state so far, the current stay included
 */
public record AgentSnapshot(
        String id,
        String place,
        String dn,
        AgentState state,
        Instant since,
        int callsHandled,
        Map<AgentState, Duration> totals) {}
