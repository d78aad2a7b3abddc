// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.canned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SettableClock;
import io.camelcx.simulator.SimulatorClient;
import io.camelcx.simulator.SimulatorClient.Reply;
import io.camelcx.simulator.SimulatorSettings;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An API that is nothing but a JSON document, for each vendor. */
class CannedApiTest {
    @AutoClose
    private final CxSimulator simulator = CxSimulator.start(SimulatorSettings.defaults()
            .withLive(false)
            .withClock(SettableClock.standing())
            .withGenesys(genesys -> genesys.withCanned("canned/iwd.json", "canned/contact.json"))
            .withCxone(cxone -> cxone.withCanned("canned/skills.json"))
            .withExpert(expert -> expert.withCanned("canned/workflows.json")));

    private final SimulatorClient anonymous = new SimulatorClient(simulator);
    private final SimulatorClient client = SimulatorClient.signedIn(simulator);

    @Test
    void aRouteAnswersItsDocument() {
        Reply reply = client.get("/iwd/v3/version");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body()).isEqualTo("{\"status\":{\"code\":0},\"data\":{\"version\":\"10.0\"}}");
    }

    @Test
    void partsOfTheRequestAreInTheAnswer() {
        Reply reply = client.get("/iwd/v3/data/Call%20Log?page=2");

        assertThat(reply.header("X-Table")).isEqualTo("Call Log");
        assertThat(reply.body())
                .isEqualTo("{\"table\":\"Call Log\",\"page\":\"Page 2 of 3\",\"at\":\"2026-03-01T10:00:00Z\","
                        + "\"rows\":[{\"id\":1}]}");
    }

    @Test
    void fieldsOfTheBodyKeepTheirType() {
        Reply reply = client.post("/iwd/v3/export", "{\"tables\":[\"a\",\"b\"]}");

        assertThat(reply.status()).isEqualTo(202);
        assertThat(reply.body()).isEqualTo("{\"id\":\"export-1\",\"tables\":[\"a\",\"b\"]}");
    }

    @Test
    void anAnswerMayHaveNoBody() {
        Reply reply = client.delete("/iwd/v3/export/1");

        assertThat(reply.status()).isEqualTo(204);
        assertThat(reply.body()).isEmpty();
    }

    @Test
    void everyRequestPassesTheVendorsAuthentication() {
        assertThat(anonymous.get("/iwd/v3/version").status()).isEqualTo(403);
        assertThat(new SimulatorClient(simulator)
                        .header("x-api-key", "demo-api-key")
                        .get("/iwd/v3/version")
                        .status())
                .isEqualTo(401);
        assertThat(anonymous.get("/api/v2/skills/1").status()).isEqualTo(401);
        assertThat(new SimulatorClient(simulator)
                        .header("X-Deki-Token", "tkn_wrong")
                        .get("/@api/deki/workflow/1")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void theOtherVendorsHaveTheirsToo() {
        String access = anonymous
                .post(
                        "/authentication/v1/token/access-key",
                        "{\"accessKeyId\":\"demo-access-key\",\"accessKeySecret\":\"demo-access-secret\"}")
                .json()
                .path("access_token")
                .asText();

        assertThat(new SimulatorClient(simulator)
                        .header("Authorization", "Bearer " + access)
                        .get("/api/v2/skills/7")
                        .body())
                .isEqualTo("{\"id\":\"7\",\"name\":\"French\"}");
        assertThat(new SimulatorClient(simulator)
                        .header(
                                "X-Deki-Token",
                                simulator.expert().authentication().serverToken("author"))
                        .get("/@api/deki/workflow/7")
                        .body())
                .isEqualTo("{\"@id\":\"7\",\"state\":\"draft\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/iwd/v3/nothing",
                "/iwd/v2/version",
                "/cx-contact/v3/voice",
                "/statistics/v3/nothing",
                "/nexus/v3/chat/sessions",
                "/api/v2/skills",
                "/api/v2/other",
                "/data-extraction/v2/jobs"
            })
    void whatAVendorHasAndTheSimulatorLacksIs501(String path) {
        Reply reply = client.get(path);

        assertThat(reply.status()).isEqualTo(501);
        assertThat(reply.json().path("message").asText()).isEqualTo("Not simulated: GET " + path);
    }

    @Test
    void anApiMayHaveAllPathsThatTheVendorHasThere() {
        assertThat(client.get("/cx-contact/v3/info").body()).isEqualTo("{\"version\":\"3\"}");
    }

    @Test
    void aWrongMethodIs405() {
        assertThat(client.post("/iwd/v3/version", "{}").status()).isEqualTo(405);
    }

    @Test
    void whatIsNoApiIsRefusedAtTheStart() {
        assertThatThrownBy(() -> CannedApi.load("canned/none.json"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The resource canned/none.json is not on the classpath");
        assertThatThrownBy(() -> CannedApi.load("log4j2-test.properties"))
                .hasMessageStartingWith("The resource log4j2-test.properties is no API: ");
        assertThatThrownBy(() -> new CannedApi("provisioning", List.of()))
                .hasMessage("basePath is 'provisioning', it must begin with a slash and not end with one");
    }
}
