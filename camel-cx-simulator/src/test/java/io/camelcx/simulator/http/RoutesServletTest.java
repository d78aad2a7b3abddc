// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SimulatorClient;
import io.camelcx.simulator.SimulatorSettings;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class RoutesServletTest {
    @AutoClose
    private final CxSimulator simulator =
            CxSimulator.start(SimulatorSettings.defaults().withLive(false));

    private final SimulatorClient client = SimulatorClient.signedIn(simulator);

    @Test
    void aPathThatIsNotSimulatedAnswers501WithAReason() {
        SimulatorClient.Reply reply = client.get("/auth/v3/nonsense");

        assertThat(reply.status()).isEqualTo(501);
        assertThat(reply.json().path("message").asText()).isEqualTo("Not simulated: GET /auth/v3/nonsense");
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
