// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.openmedia;

import static io.camelcx.simulator.genesys.openmedia.OpenMediaReplies.data;
import static io.camelcx.simulator.genesys.openmedia.OpenMediaReplies.invalid;
import static io.camelcx.simulator.genesys.openmedia.OpenMediaReplies.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SimulatorClient;
import io.camelcx.simulator.SimulatorClient.Reply;
import io.camelcx.simulator.SimulatorSettings;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreateInteractionTest {
    private static final CxSimulator SIMULATOR =
            CxSimulator.start(SimulatorSettings.defaults().withLive(false));
    private static final String COLLECTION = "/nexus/v3/openmedia/workitems/interactions";

    private final SimulatorClient client = new SimulatorClient(SIMULATOR).header("x-api-key", "demo-api-key");
    private final OpenMediaApi api = SIMULATOR.genesys().openMedia();

    @AfterAll
    static void close() {
        SIMULATOR.close();
    }

    @BeforeEach
    void forgetAll() {
        api.clear();
    }

    private Reply create(String body) {
        return client.post(COLLECTION, body);
    }

    @Test
    void anInteractionIsCreatedWithEveryFieldOfTheRequest() {
        String parent = api.create("workitems", "parent", Map.of()).id();

        JsonNode created = data(create("""
                {"data":{"externalId":"order-1","parentInteractionId":"%s","receivedAt":"2026-03-01T08:00:00Z",
                "userData":{"amount":12.5,"lines":[{"article":"x"}]}}}""".formatted(parent)));

        assertThat(created.path("id").asText()).matches("[0-9A-Z]{16}");
        assertThat(created.path("externalId").asText()).isEqualTo("order-1");
        assertThat(created.path("parentInteractionId").asText()).isEqualTo(parent);
        assertThat(created.path("openMediaService").asText()).isEqualTo("workitems");
        assertThat(created.path("state").asText()).isEqualTo("Queued");
        assertThat(created.path("queue").asText()).matches("queue[1-5]");
        assertThat(created.path("receivedAt").asText()).isEqualTo("2026-03-01T08:00:00Z");
        assertThat(created.path("userData")).hasToString("{\"amount\":12.5,\"lines\":[{\"article\":\"x\"}]}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "{\"data\":{}}", "{\"data\":null}", "{\"externalId\":null,\"unknown\":1}"})
    void nothingOfTheRequestIsRequired(String body) {
        JsonNode created = data(create(body));

        assertThat(created.has("externalId")).isFalse();
        assertThat(created.path("userData")).isEmpty();
        assertThat(created.path("receivedAt")).isEqualTo(created.path("createdAt"));
        assertThat(api.created()).isEqualTo(1);
    }

    @Test
    void theFieldsMayStandAtTheTopOfTheBody() {
        assertThat(data(create("{\"externalId\":\"order-1\",\"userData\":{\"a\":1}}"))
                        .at("/userData/a")
                        .asInt())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "no json                                     | body                | must be a JSON object",
                "[]                                          | body                | must be a JSON object",
                "{\"data\":[]}                               | data                | must be an object, but it is of type array",
                "{\"data\":{\"externalId\":17}}              | externalId          | must be a string, but it is of type number",
                "{\"externalId\":\"\"}                       | externalId          | must have 1 to 1024 characters, it has 0",
                "{\"data\":{\"userData\":\"a\"}}             | userData            | must be an object, but it is of type string",
                "{\"receivedAt\":1490830620000}              | receivedAt          | must be a string, but it is of type number",
                "{\"parentInteractionId\":\"0\"}             | parentInteractionId | is '0', which is no interaction",
                "{\"externalId\":\"a\",\"data\":{}}          | externalId          | is beside data, it must be in data"
            })
    void aCreationThatCannotBeMeantIsRefusedAndNamesTheField(String body, String field, String problem) {
        invalid(create(body), field, problem);
        assertThat(api.interactions()).isEmpty();
    }

    @Test
    void anExternalIdOfMoreThan1024CharactersIsRefused() {
        data(create("{\"externalId\":\"" + "x".repeat(1024) + "\"}"));
        invalid(
                create("{\"externalId\":\"" + "x".repeat(1025) + "\"}"),
                "externalId",
                "must have 1 to 1024 characters, it has 1025");
    }

    @Test
    void aSecondInteractionWithTheSameExternalIdIsADuplicate() {
        data(create("{\"externalId\":\"order-1\"}"));

        Reply second = create("{\"externalId\":\"order-1\"}");

        refused(second, 409, "Resource already exists");
        assertThat(second.json().at("/status/detail/externalId").asText()).isEqualTo("order-1");
        assertThat(api.created()).isEqualTo(1);
    }

    @Test
    void anotherServiceMayHaveTheSameExternalId() {
        String id = data(create("{\"externalId\":\"order-1\"}")).path("id").asText();

        data(client.post("/nexus/v3/openmedia/claims/interactions", "{\"externalId\":\"order-1\"}"));

        refused(client.get("/nexus/v3/openmedia/claims/interactions/" + id), 404, "Resource is not found");
    }

    @Test
    void ofManyConcurrentCreationsWithOneExternalIdOneSucceeds() {
        List<CompletableFuture<Integer>> calls = IntStream.range(0, 20)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> create("{\"externalId\":\"order-1\"}").status()))
                .toList();

        assertThat(calls.stream().map(CompletableFuture::join))
                .containsOnly(200, 409)
                .containsOnlyOnce(200);
    }

    @Test
    void theExternalIdOfAnInteractionThatHasEndedStaysTaken() {
        api.complete(api.create("workitems", "order-1", Map.of()).id());

        refused(create("{\"externalId\":\"order-1\"}"), 409, "Resource already exists");
    }

    @Test
    void theExternalIdOfAnInteractionThatHasEndedMayBeGivenAgainIfTheSettingsSaySo() {
        try (CxSimulator lenient = CxSimulator.start(SimulatorSettings.defaults()
                .withLive(false)
                .withGenesys(genesys -> genesys.withOpenMedia(api -> api.withReusableExternalIds(true))))) {
            OpenMediaApi reusing = lenient.genesys().openMedia();
            SimulatorClient caller = new SimulatorClient(lenient).header("x-api-key", "demo-api-key");
            String first = reusing.create("workitems", "order-1", Map.of()).id();
            refused(caller.post(COLLECTION, "{\"externalId\":\"order-1\"}"), 409, "Resource already exists");
            reusing.complete(first);

            String second = data(caller.post(COLLECTION, "{\"externalId\":\"order-1\"}"))
                    .path("id")
                    .asText();

            assertThat(second).isNotEqualTo(first);
            assertThat(data(caller.get(COLLECTION + "/ext_order-1")).path("id").asText())
                    .isEqualTo(second);
        }
    }

    @Test
    void anInteractionThatHasEndedMayStillBeAParent() {
        String parent = api.create("workitems", "order-1", Map.of()).id();
        api.complete(parent);

        assertThat(create("{\"parentInteractionId\":\"" + parent + "\"}").status())
                .isEqualTo(200);
    }
}
