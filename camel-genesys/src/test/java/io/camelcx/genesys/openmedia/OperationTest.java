// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.openmedia;

import static io.camelcx.genesys.openmedia.OpenmediaBed.INTERACTIONS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import io.camelcx.genesys.openmedia.client.Interaction;
import io.camelcx.genesys.openmedia.client.PropertyChanges;
import io.camelcx.genesys.openmedia.client.StopReason;
import io.camelcx.simulator.genesys.openmedia.InteractionState;
import io.camelcx.simulator.http.Fault;
import io.camelcx.support.error.CxApiException;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.converter.stream.ByteArrayInputStreamCache;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Reading, changing and stopping interactions, by id and by external id. */
class OperationTest {

    @AutoClose
    private final OpenmediaBed bed = OpenmediaBed.create().start();

    private String id;

    @BeforeEach
    void start() {
        id = bed.openMedia()
                .create("workitems", "case-1", Map.of("name", "Kim", "priority", 1, "old", true))
                .id();
    }

    @Test
    void anInteractionIsReadByEitherId() {
        for (String option : List.of("interactionId=" + id, "externalId=case-1")) {
            Interaction interaction =
                    bed.call("operation=get&" + option, null).getMessage().getBody(Interaction.class);
            assertThat(interaction.id()).isEqualTo(id);
            assertThat(interaction.externalId()).isEqualTo("case-1");
            assertThat(interaction.text("/userData/name")).isEqualTo("Kim");
        }
    }

    @Test
    void aHeaderOverridesBothOptions() {
        String other = bed.openMedia().create("workitems", "case-2", Map.of()).id();
        for (Map<String, Object> header : List.<Map<String, Object>>of(
                Map.of(GenesysOpenmediaConstants.EXTERNAL_ID, "case-2"),
                Map.of(GenesysOpenmediaConstants.INTERACTION_ID, other))) {
            Exchange answer = bed.call("operation=get&interactionId=" + id, null, header);
            assertThat(answer.getMessage().getBody(Interaction.class).id()).isEqualTo(other);
        }
    }

    @Test
    void theInteractionInTheBodyIsTheOneThatIsMeant() {
        Interaction read =
                bed.call("operation=get&externalId=case-1", null).getMessage().getBody(Interaction.class);

        assertThat(bed.call("operation=stop", read).getException()).isNull();
        assertThat(bed.openMedia().find(id))
                .hasValueSatisfying(stopped -> assertThat(stopped.state()).isEqualTo(InteractionState.STOPPED));
    }

    @Test
    void aHeaderChoosesTheOperation() {
        Exchange answer = bed.call("externalId=case-1", null, Map.of(GenesysOpenmediaConstants.OPERATION, "get"));

        assertThat(answer.getMessage().getBody(Interaction.class).id()).isEqualTo(id);
    }

    static List<String> hardNames() {
        return List.of(
                "with space",
                "a/b",
                "50%",
                "%2F",
                "#1",
                "why?",
                "a+b",
                "a;b",
                "ext_1",
                "..",
                "Müller-Straße-ñ-漢",
                "\"quoted\" & <tagged>",
                "x".repeat(200));
    }

    @ParameterizedTest
    @MethodSource("hardNames")
    void externalIdsAreEncodedExactly(String externalId) {
        Exchange created =
                bed.call("bodyAs=userData", Map.of("n", 1), Map.of(GenesysOpenmediaConstants.EXTERNAL_ID, externalId));
        assertThat(created.getException()).isNull();
        Map<String, Object> named = Map.of(GenesysOpenmediaConstants.EXTERNAL_ID, externalId);

        assertThat(bed.openMedia().find("workitems", externalId)).isPresent();
        assertThat(bed.call("operation=get", null, named)
                        .getMessage()
                        .getBody(Interaction.class)
                        .externalId())
                .isEqualTo(externalId);
        assertThat(bed.call("operation=update", "{\"addedProperties\":{\"m\":2}}", named)
                        .getException())
                .isNull();
        assertThat(bed.call("operation=stop", null, named).getException()).isNull();
    }

    @Test
    void propertiesAreChangedAddedAndDeleted() throws Exception {
        String json = """
                {"changedProperties":{"priority":2},"addedProperties":{"due":"today"},"deletedProperties":["old"]}""";
        Map<String, Object> map = Map.of(
                "changedProperties", Map.of("priority", 2),
                "addedProperties", Map.of("due", "today"),
                "deletedProperties", List.of("old"));
        PropertyChanges changes = new PropertyChanges(
                Map.of("priority", new ObjectMapper().readTree("2")),
                Map.of("due", TextNode.valueOf("today")),
                List.of("old"));
        for (Object body : List.of(json, map, changes)) {
            String key = "case-" + body.getClass().getSimpleName();
            bed.openMedia().create("workitems", key, Map.of("name", "Kim", "priority", 1, "old", true));

            Exchange answer = bed.call("operation=update&externalId=" + key, body);

            assertThat(answer.getException()).as(key).isNull();
            assertThat(answer.getMessage()
                            .getBody(Interaction.class)
                            .properties()
                            .get("userData"))
                    .isEqualTo(new ObjectMapper().readTree("{\"name\":\"Kim\",\"priority\":2,\"due\":\"today\"}"));
        }
    }

    @Test
    void aStopTakesItsReasonFromOptionsHeadersOrTheBody() {
        Map<String, Object> headers = Map.of(
                GenesysOpenmediaConstants.REASON_SYSTEM_NAME, "Cancelled",
                GenesysOpenmediaConstants.REASON_DESCRIPTION, "by Kim");
        String json = "{\"reasonSystemName\":\"Cancelled\",\"reasonDescription\":\"by Kim\"}";
        stopped("&reasonSystemName=Cancelled&reasonDescription=RAW(by ${header.who})", null, Map.of("who", "Kim"));
        stopped("&reasonSystemName=Other", null, headers);
        stopped("", json, Map.of());
        stopped("", json.getBytes(), Map.of());
        stopped("", new ByteArrayInputStreamCache(new ByteArrayInputStream(json.getBytes())), Map.of());
        stopped("", Map.of("reasonSystemName", "Cancelled", "reasonDescription", "by Kim"), Map.of());
        stopped("", new StopReason("Cancelled", "by Kim"), Map.of());
    }

    private void stopped(String options, Object body, Map<String, Object> headers) {
        bed.openMedia().clear();
        String made = bed.openMedia().create("workitems", "case-1", Map.of()).id();

        Exchange answer = bed.call("operation=stop&externalId=case-1" + options, body, headers);

        assertThat(answer.getException()).isNull();
        assertThat(bed.openMedia().find(made).orElseThrow().stopReason()).hasValueSatisfying(reason -> {
            assertThat(reason.systemName()).contains("Cancelled");
            assertThat(reason.description()).contains("by Kim");
        });
    }

    @Test
    void aStopNeedsNoReasonWhateverTheBodyIs() {
        for (Object body : Arrays.asList(new Object(), "case-1", "[]", List.of(1), null)) {
            bed.openMedia().clear();
            bed.openMedia().create("workitems", "case-1", Map.of());
            assertThat(bed.call("operation=stop&externalId=case-1", body).getException())
                    .isNull();
        }
        assertThat(bed.openMedia().find("workitems", "case-1").orElseThrow().state())
                .isEqualTo(InteractionState.STOPPED);
    }

    @ParameterizedTest
    @CsvSource({"get,404", "update,404", "stop,404"})
    void anInteractionThatIsGoneIsAnErrorWithTheVendorsWords(String operation, int status) {
        Exchange answer =
                bed.call("operation=" + operation + "&externalId=none", "{\"addedProperties\":{\"due\":\"today\"}}");

        assertThat(answer.getException(CxApiException.class))
                .hasMessageContainingAll(operation + " interaction", "404", "Resource is not found");
        assertThat(answer.getException(CxApiException.class).status()).hasValue(status);
        assertThat(answer.getException(CxApiException.class).code()).contains("404");
        assertThat(answer.getException(CxApiException.class).isRetryable()).isFalse();
    }

    @Test
    void whatTheVendorRefusesIsAnErrorWithItsWords() {
        Exchange answer = bed.call("operation=update&externalId=case-1", "{\"changedProperties\":{\"none\":1}}");

        assertThat(answer.getException(CxApiException.class))
                .hasMessageContainingAll("update interaction", "400", "Invalid request parameters provided");
    }

    @ParameterizedTest
    @CsvSource({"update", "stop"})
    void aChangeIsSentOnceAndALostAnswerCalledSo(String operation) {
        bed.faults().add(Fault.on("POST", INTERACTIONS + "/*").afterHandling().connectionReset());

        Exchange answer =
                bed.call("operation=" + operation + "&externalId=case-1", "{\"addedProperties\":{\"due\":\"today\"}}");

        assertThat(answer.getException(CxApiException.class).outcomeUnknown()).isTrue();
        assertThat(bed.journal().count("POST", INTERACTIONS + "/*")).isEqualTo(1);
    }

    @Test
    void anErrorInsideOfAGoodAnswerIsAnError() {
        bed.faults()
                .add(Fault.on("GET", INTERACTIONS + "/*")
                        .body("{\"status\":{\"code\":7,\"message\":\"Not today\"}}")
                        .header("Content-Type", "application/json"));

        assertThat(bed.call("operation=get&externalId=case-1", null).getException(CxApiException.class))
                .hasMessageContainingAll("get interaction", "Not today", "code 7");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"status\":{\"code\":0},\"data\":{\"id\":\"i1\",\"state\":\"s\"}}",
                "{\"status\":{\"code\":200},\"data\":{\"id\":\"i1\",\"state\":\"s\"}}",
                "{\"id\":\"i1\",\"state\":\"s\"}"
            })
    void theAnswerMayComeInAnEnvelopeOrWithout(String json) {
        bed.faults().add(Fault.on("GET", INTERACTIONS + "/*").body(json).header("Content-Type", "application/json"));

        Interaction interaction =
                bed.call("operation=get&externalId=case-1", null).getMessage().getBody(Interaction.class);

        assertThat(interaction.id()).isEqualTo("i1");
        assertThat(interaction.externalId()).isEqualTo("case-1");
        assertThat(interaction.properties()).containsOnlyKeys("state");
    }

    @Test
    void whatIsMissingIsToldBeforeAnyCall() {
        long before = bed.journal().requests().size();
        refused("operation=get", null, "get needs an interaction", "interactionId", "CamelGenesysOpenmediaExternalId");
        refused("operation=update", "{}", "update needs an interaction");
        refused("operation=stop", null, "stop needs an interaction");
        refused("operation=get&interactionId=ext_case", null, "does not begin with ext_");
        refused("operation=get&interactionId=..", null, "names a folder");
        refused("operation=update&externalId=case-1", null, "update needs a body", "changedProperties");
        refused("operation=update&externalId=case-1", "{}", "at least one of", "changedProperties");
        refused("operation=update&externalId=case-1", "{\"name\":1}", "at least one of the fields");
        refused("operation=update&externalId=case-1", "{\"deletedProperties\":[1]}", "must be a list of names");
        refused("operation=update&externalId=case-1", "{\"addedProperties\":[]}", "addedProperties must be");
        assertThat(bed.journal().requests()).hasSize((int) before);
    }

    private void refused(String options, Object body, String... words) {
        assertThat(bed.call(options, body).getException())
                .as("%s %s", options, body)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll(words);
    }
}
