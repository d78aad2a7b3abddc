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
package io.camelcx.simulator.genesys.centre;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * An agent at one moment.
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
