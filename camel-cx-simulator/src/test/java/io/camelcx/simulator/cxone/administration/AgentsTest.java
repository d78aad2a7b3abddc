// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.cxone.administration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SettableClock;
import io.camelcx.simulator.SimulatorClient;
import io.camelcx.simulator.SimulatorClient.Reply;
import io.camelcx.simulator.cxone.CxoneTestBed;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The agents of the simulated Administration API, over plain HTTP. */
class AgentsTest {

    private static final String AGENTS = "/incontactapi/services/v30.0/agents";

    private final CxSimulator simulator = CxoneTestBed.start(SettableClock.at(Instant.parse("2026-03-01T00:00:00Z")));
    private SimulatorClient client;

    @BeforeEach
    void signIn() {
        JsonNode token = new SimulatorClient(simulator)
                .post(
                        "/authentication/v1/token/access-key",
                        "{\"accessKeyId\":\"demo-access-key\",\"accessKeySecret\":\"demo-access-secret\"}")
                .json();
        client = new SimulatorClient(simulator)
                .header("Authorization", "Bearer " + token.path("access_token").asText());
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void aPageHasTheAddressOfTheNextOneUnlessItIsTheLast() {
        JsonNode page = client.get(AGENTS + "?skip=100&top=1000").json();

        assertThat(page.path("totalRecords").asInt()).isEqualTo(250);
        assertThat(page.path("agents")).hasSize(100);
        assertThat(page.at("/agents/0/agentId").asInt()).isEqualTo(101);
        assertThat(page.at("/_links/next").asText()).isEqualTo(simulator.baseUrl() + AGENTS + "?skip=200&top=100");
        assertThat(client.get(AGENTS + "?skip=200").json().at("/_links").has("next"))
                .isFalse();
    }

    @Test
    void aWriteIsShownByLaterReads() {
        Reply created = client.post(AGENTS, "{\"firstName\":\"Ada\"}");

        assertThat(created.json().path("agentId").asInt()).isEqualTo(251);
        assertThat(client.get(AGENTS + "/251").json().path("firstName").asText())
                .isEqualTo("Ada");
        assertThat(client.get(AGENTS + "?skip=250").json().path("agents")).hasSize(1);
    }

    @Test
    void whatTheVendorWouldRefuseIsRefused() {
        assertThat(new SimulatorClient(simulator).get(AGENTS).status()).isEqualTo(401);
        assertThat(client.get(AGENTS + "/9999").status()).isEqualTo(404);
        assertThat(client.get(AGENTS + "?skip=-1").status()).isEqualTo(400);
        assertThat(client.post(AGENTS, "[]").status()).isEqualTo(400);
    }
}
