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
package io.camelcx.simulator.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SimulatorClient;
import io.camelcx.simulator.SimulatorSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RoutesServletTest {
    private final CxSimulator simulator =
            CxSimulator.start(SimulatorSettings.defaults().withLive(false));
    private final SimulatorClient client = SimulatorClient.signedIn(simulator);

    @AfterEach
    void close() {
        simulator.close();
    }

    @Test
    void anUnknownPathAnswers404WithAReason() {
        SimulatorClient.Reply reply = client.get("/auth/v3/nonsense");

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.json().path("message").asText()).isEqualTo("Nothing is served at /auth/v3/nonsense");
    }

    @Test
    void aWrongMethodAnswers405AndNamesTheRightOnes() {
        SimulatorClient.Reply reply = client.delete("/auth/v3/sign-out");

        assertThat(reply.status()).isEqualTo(405);
        assertThat(reply.header("Allow")).isEqualTo("GET, POST");
    }

    @Test
    void anEncodedSegmentIsOneVariable() {
        String hard = "a/b ?#%ü";
        client.post("/statistics/v3/subscriptions", """
                {"operationId":"%s","data":{"statistics":[
                {"statisticId":"1","objectId":"agent1","objectType":"Agent","name":"CallsHandled"}]}}""".formatted(hard));

        SimulatorClient.Reply reply =
                client.get("/statistics/v3/subscriptions/a%2Fb%20%3F%23%25%C3%BC/statistic-values");

        assertThat(reply.json().path("data").path("subscriptionId").asText()).isEqualTo(hard);
    }
}
