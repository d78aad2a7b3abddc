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
package io.camelcx.genesys.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;

class ConsumerTest {

    private static final String TWO_AGENTS =
            "genesys-stats:agents?objectType=Agent&objectIds=agent1,agent2&statistics=CurrentAgentState,TimeInCurrentState";

    @Test
    void everyStatisticOfEveryObjectArrivesFirstAsAnInitialValue() throws Exception {
        try (Hub hub = Hub.still().route("agents", TWO_AGENTS).start()) {
            await().untilAsserted(() -> assertThat(hub.all("initial"))
                    .extracting(exchange ->
                            exchange.value().objectId() + " " + exchange.value().name())
                    .containsExactlyInAnyOrder(
                            "agent1 CurrentAgentState",
                            "agent1 TimeInCurrentState",
                            "agent2 CurrentAgentState",
                            "agent2 TimeInCurrentState"));
        }
    }

    @Test
    void updatesFollowInTheirOrder() throws Exception {
        try (Hub hub = Hub.still().route("agents", TWO_AGENTS).start()) {
            await().until(() -> hub.all("initial").size() == 4);
            for (int i = 1; i <= 100; i++) {
                hub.simulator.genesys().statistics().publish("Agent", "agent1", "TimeInCurrentState", i);
            }
            await().untilAsserted(() ->
                    assertThat(hub.updates("agent1")).hasSize(100).isSorted().endsWith(100));
        }
    }
}
