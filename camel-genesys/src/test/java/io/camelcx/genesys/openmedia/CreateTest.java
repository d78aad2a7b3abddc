// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.openmedia;

import static io.camelcx.genesys.openmedia.OpenmediaBed.INTERACTIONS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camelcx.genesys.openmedia.client.Interaction;
import io.camelcx.genesys.openmedia.client.NewInteraction;
import io.camelcx.support.http.PathSegment;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a creation takes, what it sends, what it answers. */
class CreateTest {

    private final ObjectMapper mapper = new ObjectMapper();

    @AutoClose
    private final OpenmediaBed bed = OpenmediaBed.create().start();

    /** A user's own record with the vendor's field names. */
    record WorkItem(String externalId, Instant receivedAt, Customer userData) {}

    record Customer(String name, int priority) {}

    @Test
    void theVendorsFieldsMayComeAsJsonInAnyFormAsAMapARecordOrATree() throws Exception {
        String json = """
                {"externalId":"case-1","receivedAt":"2026-11-22T05:00:00Z","userData":{"name":"Kim","priority":3}}""";
        Map<String, Object> map = Map.of(
                "externalId",
                "case-1",
                "receivedAt",
                "2026-11-22T05:00:00Z",
                "userData",
                Map.of("name", "Kim", "priority", 3));
        for (Object body : List.of(
                json,
                json.getBytes(StandardCharsets.UTF_8),
                new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)),
                "{\"data\":" + json + "}",
                map,
                mapper.readTree(json),
                new WorkItem("case-1", Instant.parse("2026-11-22T05:00:00Z"), new Customer("Kim", 3)),
                NewInteraction.ofUserData(mapper.readTree("{\"name\":\"Kim\",\"priority\":3}"))
                        .withExternalId("case-1")
                        .withReceivedAt("2026-11-22T05:00:00Z"))) {
            bed.openMedia().clear();

            Exchange answer = bed.call("", body);

            assertThat(answer.getException()).as(body.getClass().getName()).isNull();
            assertThat(sent().path("data")).as(body.getClass().getName()).isEqualTo(mapper.readTree(json));
        }
    }

    @Test
    void theAnswerIsTheInteractionWithItsIdsAsHeaders() {
        Exchange answer = bed.call("", Map.of("externalId", "case-1", "userData", Map.of("name", "Kim")));

        Interaction interaction = answer.getMessage().getBody(Interaction.class);
        assertThat(interaction.id()).isNotEmpty();
        assertThat(interaction.externalId()).isEqualTo("case-1");
        assertThat(interaction.text("state")).isEqualTo("Queued");
        assertThat(interaction.text("/userData/name")).isEqualTo("Kim");
        assertThat(answer.getMessage().getHeaders())
                .containsEntry(GenesysOpenmediaConstants.INTERACTION_ID, interaction.id())
                .containsEntry(GenesysOpenmediaConstants.EXTERNAL_ID, "case-1")
                .containsEntry(GenesysOpenmediaConstants.OUTCOME, "created");
    }

    @Test
    void theAnswerIsJsonForWhoeverWantsText() throws Exception {
        String json = bed.call("", "{\"externalId\":\"case-1\"}").getMessage().getBody(String.class);

        assertThat(mapper.readTree(json).path("externalId").asText()).isEqualTo("case-1");
        assertThat(mapper.readTree(json).path("state").asText()).isEqualTo("Queued");
    }

    @Test
    void aBodyMayBeTheUserDataItself() throws Exception {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("name", "Kim");
        row.put("due", Instant.parse("2026-11-22T05:00:00Z"));
        row.put("nothing", null);
        for (Object body : List.of(
                row,
                "{\"name\":\"Kim\",\"due\":\"2026-11-22T05:00:00Z\",\"nothing\":null}",
                mapper.readTree("{\"name\":\"Kim\",\"due\":\"2026-11-22T05:00:00Z\",\"nothing\":null}"))) {
            assertThat(bed.call("bodyAs=userData", body).getException()).isNull();
            assertThat(sent().toString())
                    .isEqualTo("{\"data\":{\"userData\":{\"name\":\"Kim\",\"due\":\"2026-11-22T05:00:00Z\","
                            + "\"nothing\":null}}}");
        }
        assertThat(bed.call("bodyAs=userData", new Customer("Kim", 3)).getException())
                .isNull();
        assertThat(sent().at("/data/userData/priority").asInt()).isEqualTo(3);
    }

    @Test
    void aFileIsReadAsJson(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("case.json"), "{\"externalId\":\"Fall-ü\"}");
        bed.route("none", "genesys-openmedia:workitems");
        bed.routes(routes -> routes.from("file:" + folder + "?initialDelay=0&noop=true")
                .to("genesys-openmedia:workitems")
                .process(bed::keep));
        await().until(() -> bed.received().size() == 1);
        assertThat(bed.received().get(0).interaction().externalId()).isEqualTo("Fall-ü");
    }

    @Test
    void theExternalIdMayBeASimpleExpression() {
        Exchange answer = bed.call(
                "bodyAs=userData&externalId=RAW(${header.file}-${header.row})",
                "{\"name\":\"Kim\"}",
                Map.of("file", "a.csv", "row", 7));

        assertThat(answer.getMessage().getBody(Interaction.class).externalId()).isEqualTo("a.csv-7");
    }

    @Test
    void aHeaderOverridesTheOption() {
        Exchange answer = bed.call(
                "bodyAs=userData&externalId=option", "{}", Map.of(GenesysOpenmediaConstants.EXTERNAL_ID, "header"));

        assertThat(answer.getMessage().getBody(Interaction.class).externalId()).isEqualTo("header");
    }

    @Test
    void theFieldsMayStandAtTheTop() throws Exception {
        assertThat(bed.call("dataWrapper=false", "{\"externalId\":\"case-1\"}").getException())
                .isNull();
        assertThat(sent().toString()).isEqualTo("{\"externalId\":\"case-1\"}");
    }

    @Test
    void fieldsThatAreNotKnownGoToTheVendorAsTheyAre() throws Exception {
        bed.call("", "{\"externalId\":\"case-1\",\"mediaType\":\"workitem\"}");

        assertThat(sent().at("/data/mediaType").asText()).isEqualTo("workitem");
    }

    @Test
    void aNumberIsAnIdAsGoodAsAny() throws Exception {
        bed.call("", Map.of("externalId", 4711));

        assertThat(sent().at("/data/externalId").isTextual()).isTrue();
        assertThat(sent().at("/data/externalId").asText()).isEqualTo("4711");
    }

    @ParameterizedTest
    @ValueSource(strings = {"wörk items/50% #1", "a+b"})
    void theNameOfTheServiceIsEncodedOnce(String service) throws Exception {
        try (OpenmediaBed hard = OpenmediaBed.create(settings ->
                settings.withGenesys(genesys -> genesys.withOpenMedia(openMedia -> openMedia.withServices(service))))) {
            hard.start();
            String uri = "genesys-openmedia:" + PathSegment.encode(service);
            Exchange answer = hard.context().createProducerTemplate().request(uri, e -> e.getMessage()
                    .setBody("{\"externalId\":\"1\"}"));

            assertThat(answer.getException()).isNull();
            assertThat(hard.openMedia().find(service, "1")).isPresent();
        }
    }

    @Test
    void whatIsMissingOrWrongIsToldBeforeAnyCall() {
        refused("", null, "create needs a body", "externalId", "not an empty one");
        refused("", "", "create needs a body", "not an empty one");
        refused("", "[1]", "create needs a body", "JSON object");
        refused("", "{\"externalId\":", "cannot be read as such");
        refused("", "{\"externalId\":\"a\"} {}", "cannot be read as such");
        refused("", Map.of("name", "Kim"), "at least one of the fields", "bodyAs=userData");
        refused("", Map.of("userData", "Kim"), "userData must be a JSON object");
        refused("", Map.of("receivedAt", List.of(1)), "receivedAt must be a non-empty text");
        refused("", Map.of("externalId", " "), "externalId must be a non-empty text");
        refused("bodyAs=userData", Arrays.asList(1, 2), "the user data", "JSON object");
        refused("externalId=option", Map.of("externalId", "body"), "two external ids", "body", "option");
        assertThat(bed.call("", "{}", Map.of(GenesysOpenmediaConstants.OPERATION, "erase"))
                        .getException())
                .hasMessageContainingAll("erase", "create, get, update, stop, watch");
        assertThat(bed.creations()).isZero();
    }

    private void refused(String options, Object body, String... words) {
        assertThat(bed.call(options, body).getException())
                .as("%s %s", options, body)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll(words);
    }

    private JsonNode sent() throws Exception {
        List<String> bodies = bed.journal().requests().stream()
                .filter(request ->
                        request.method().equals("POST") && request.path().equals(INTERACTIONS))
                .map(request -> request.body())
                .toList();
        return mapper.readTree(bodies.get(bodies.size() - 1));
    }
}
