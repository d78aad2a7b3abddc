// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SimulatorClient;
import io.camelcx.simulator.SimulatorClient.Reply;
import io.camelcx.simulator.SimulatorSettings;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessTest {
    @AutoClose
    private final CxSimulator simulator =
            CxSimulator.start(SimulatorSettings.defaults().withLive(false));

    private final SimulatorClient client = new SimulatorClient(simulator);

    @ParameterizedTest
    @CsvSource({
        "GET, /statistics/v3/statistic-values/CallsHandled?objectType=Agent&objectId=agent1",
        "POST, /statistics/v3/subscriptions",
        "POST, /statistics/v3/notifications",
        "POST, /statistics/v3/notifications/handshake",
        "POST, /nexus/v3/openmedia/workitems/interactions",
        "GET, /nexus/v3/openmedia/workitems/interactions/ext_1",
        "POST, /nexus/v3/channels/0123456789/messages",
        "GET, /nexus/v3/channels/0123456789/media/1",
        "GET, /auth/v3/userinfo",
        "POST, /auth/v3/sign-out"
    })
    void withoutTheApiKeyEveryOperationIsForbidden(String method, String path) {
        Reply reply = client.send(method, path, "{}", Map.of("x-api-key", "wrong"));

        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.body()).isEqualTo("{\"message\":\"Forbidden\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /statistics/v3/statistic-values/CallsHandled?objectType=Agent&objectId=agent1, Bearer unknown",
        "POST, /statistics/v3/subscriptions, Basic ZGVtbzpkZW1v",
        "DELETE, /statistics/v3/subscriptions/x, Bearer",
        "POST, /statistics/v3/notifications/connect, Bearer unknown"
    })
    void withoutAValidTokenStatisticsAreUnauthorized(String method, String path, String authorization) {
        Reply reply =
                client.send(method, path, "{}", Map.of("x-api-key", "demo-api-key", "Authorization", authorization));

        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.body()).isEqualTo("{\"status\":{\"code\":401,\"message\":\"Unauthorized\"}}");
    }

    @Test
    void openmediaNeedsNoTokenButRefusesAWrongOne() {
        String path = "/nexus/v3/openmedia/workitems/interactions";
        client.header("x-api-key", "demo-api-key");

        Reply without = client.post(path, "{}");
        Reply wrong = client.send("POST", path, "{}", Map.of("Authorization", "Bearer unknown"));
        Reply valid = client.send("POST", path, "{}", Map.of("Authorization", "Bearer " + client.newToken()));

        assertThat(without.status()).isEqualTo(200);
        assertThat(wrong.status()).isEqualTo(401);
        assertThat(wrong.body()).isEqualTo("{\"status\":{\"code\":401,\"message\":\"Unauthorized\"}}");
        assertThat(valid.status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"Bearer", "bearer", "BEARER"})
    void theSchemeOfTheTokenIsReadInAnyCase(String scheme) {
        client.header("x-api-key", "demo-api-key");

        Reply reply = client.send(
                "GET",
                "/statistics/v3/statistic-values/CallsHandled?objectType=Agent&objectId=agent1",
                "",
                Map.of("Authorization", scheme + " " + client.newToken()));

        assertThat(reply.status()).isEqualTo(200);
    }
}
