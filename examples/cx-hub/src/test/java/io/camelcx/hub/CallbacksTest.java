// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camelcx.simulator.http.Fault;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The requests of the page for callbacks and live calls. */
class CallbacksTest {

    private static final String BOOKING =
            "{\"phoneNumber\":\"+16504661149\",\"desiredTime\":\"2099-03-01T12:00:00.000Z\",\"priority\":99}";

    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    private AgentsBed bed;
    private CxHub hub;

    @BeforeEach
    void start() throws Exception {
        bed = new AgentsBed(folder);
        hub = CxHub.start(bed.settings());
    }

    @AfterEach
    void stop() {
        hub.close();
        bed.close();
    }

    @Test
    void onlyTheNumberAndTheTimeReachTheVendor() throws Exception {
        assertThat(post("/callbacks", BOOKING).statusCode()).isEqualTo(201);

        assertThat(bed.engagement().callbacks()).singleElement().satisfies(callback -> assertThat(callback.fields())
                .containsOnlyKeys("phoneNumber", "desiredTime", "serviceName"));
    }

    @Test
    void aCallbackIsNotBookedTwiceAfterARestart() throws Exception {
        assertThat(post("/callbacks", BOOKING).statusCode()).isEqualTo(201);
        hub.close();
        hub = CxHub.start(bed.settings());

        HttpResponse<String> again = post("/callbacks", BOOKING);

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(json(again).at("/duplicate").asBoolean()).isTrue();
        assertThat(bed.engagement().callbacks()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"phoneNumber\":\"1\\\",\\\"priority\\\":\\\"9\",\"desiredTime\":\"2099-03-01T12:00:00.000Z\"}",
                "{\"phoneNumber\":\"${bean:page}\",\"desiredTime\":\"2099-03-01T12:00:00.000Z\"}",
                "{\"desiredTime\":\"2099-03-01T12:00:00.000Z\"}",
                "{}"
            })
    void anInvalidNumberIsRefusedWithTheNameOfTheField(String booking) throws Exception {
        HttpResponse<String> refusal = post("/callbacks", booking);

        assertThat(refusal.statusCode()).isEqualTo(400);
        assertThat(json(refusal).at("/field").asText()).isEqualTo("phoneNumber");
        assertThat(bed.engagement().callbacks()).isEmpty();
    }

    @Test
    void anInvalidTimeIsRefusedWithTheNameOfTheField() throws Exception {
        HttpResponse<String> refusal = post("/callbacks", "{\"phoneNumber\":\"16504661149\",\"desiredTime\":\"noon\"}");

        assertThat(refusal.statusCode()).isEqualTo(400);
        assertThat(json(refusal).at("/field").asText()).isEqualTo("desiredTime");
    }

    @Test
    void whatIsNoJsonIsRefused() throws Exception {
        assertThat(post("/callbacks", "[1").statusCode()).isEqualTo(400);
        assertThat(post("/agents/calls", "[1").statusCode()).isEqualTo(409);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/callbacks", "/callbacks/cancel", "/agents/calls"})
    void theFormOfAnotherSiteIsRefused(String path) throws Exception {
        // Without a preflight request, which the hub does not allow, a browser sends these types only.
        for (String type : new String[] {"text/plain", "application/x-www-form-urlencoded", "multipart/form-data"}) {
            assertThat(send(path, type, BOOKING).statusCode()).as(type).isEqualTo(415);
        }
        assertThat(bed.engagement().callbacks()).isEmpty();
    }

    @Test
    void aFailureOfTheVendorIsReported() throws Exception {
        bed.simulator.faults().add(Fault.on("*", "/engagement/v3/callbacks/*").status(500));

        assertThat(post("/callbacks/cancel", "{\"id\":\"x\"}").statusCode()).isEqualTo(503);
        HttpResponse<String> booking = post("/callbacks", BOOKING);
        assertThat(booking.statusCode()).isEqualTo(503);
        assertThat(json(booking).at("/error").asText()).contains("500");
    }

    @Test
    void anAgentWithoutALoginIsRefused() throws Exception {
        HttpResponse<String> refusal = post("/agents/calls", "{\"agent\":\"agent2\"}");

        assertThat(refusal.statusCode()).isEqualTo(409);
        assertThat(json(refusal).at("/error").asText()).contains("agent2", "agentCalls.logins");
        assertThat(bed.workspace().clients()).isEmpty();
    }

    @Test
    void moreAgentsThanAllowedAreRefused() throws Exception {
        hub.close();
        Map<String, String> settings = new HashMap<>(bed.settings());
        settings.put("agentCalls.max", "1");
        hub = CxHub.start(settings);

        assertThat(post("/agents/calls", "{\"agent\":\"agent1\"}").statusCode()).isEqualTo(200);
        HttpResponse<String> refusal = post("/agents/calls", "{\"agent\":\"agent3\"}");

        assertThat(refusal.statusCode()).isEqualTo(409);
        assertThat(json(refusal).at("/error").asText()).contains("agentCalls.max");
    }

    @Test
    void aHubWithoutServiceLoginsAndQueuesHasNoneOfIt() throws Exception {
        hub.close();
        hub = CxHub.start(HubFolder.settings(bed.simulator));

        assertThat(post("/callbacks", BOOKING).statusCode()).isIn(404, 405);
        assertThat(post("/agents/calls", "{\"agent\":\"agent1\"}").statusCode()).isIn(404, 405);
    }

    @Test
    void unreadableLoginsAreRefusedWithoutTheirContent() throws Exception {
        Map<String, String> settings = new HashMap<>(bed.settings());
        Path logins = Files.writeString(folder.resolve("broken.json"), "{\"agent1\": {\"user\": \"top-secret");
        settings.put("agentCalls.logins", logins.toUri().toString());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> CxHub.start(settings))
                .withMessageContaining("agentCalls.logins")
                .withMessageNotContaining("top-secret");
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        return send(path, "application/json", body);
    }

    private HttpResponse<String> send(String path, String type, String body) throws Exception {
        return client.send(
                HttpRequest.newBuilder(hub.address().resolve(path))
                        .header("Content-Type", type)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> response) throws Exception {
        return new ObjectMapper().readTree(response.body());
    }
}
