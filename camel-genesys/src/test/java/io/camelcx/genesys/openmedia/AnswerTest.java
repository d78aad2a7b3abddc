// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.openmedia;

import static io.camelcx.genesys.openmedia.OpenmediaBed.INTERACTIONS;
import static org.assertj.core.api.Assertions.assertThat;

import io.camelcx.genesys.openmedia.client.Interaction;
import io.camelcx.simulator.genesys.openmedia.InteractionState;
import io.camelcx.simulator.genesys.settings.InteractionReplies.AfterChange;
import io.camelcx.simulator.genesys.settings.InteractionReplies.Code;
import io.camelcx.simulator.genesys.settings.InteractionReplies.Data;
import io.camelcx.simulator.http.Fault;
import io.camelcx.support.error.CxApiException;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every shape of an answer that the vendor's text allows is understood, and an answer that says nothing is no success. */
class AnswerTest {

    private static final String CASE = "{\"externalId\":\"case-1\",\"userData\":{\"name\":\"Kim\"}}";
    private static final String HTML = "<html><head><title>Please sign in</title></head></html>";
    private static final Fault ON_CREATE = Fault.on("POST", INTERACTIONS);
    private static final Fault ON_GET = Fault.on("GET", INTERACTIONS + "/*");

    @AutoClose
    private final OpenmediaBed bed = OpenmediaBed.create().start();

    @ParameterizedTest
    @CsvSource({
        "id, OBJECT, NUMBER",
        "interactionId, ARRAY, SUCCESS",
        "id, ID, NUMBER_AS_TEXT",
        "interactionId, ID, SUCCESS"
    })
    void aCreationAndAReadingAreUnderstoodInEveryShape(String idField, Data data, Code code) {
        bed.openMedia()
                .change(settings -> settings.withReplies(
                        replies -> replies.withIdField(idField).withData(data).withCode(code)));

        Exchange created = bed.call("", CASE);
        Exchange read = bed.call("operation=get&externalId=case-1", null);

        String id = bed.openMedia().interactions().get(0).id();
        assertThat(created.getException()).isNull();
        assertThat(created.getMessage().getHeaders())
                .containsEntry(GenesysOpenmediaConstants.INTERACTION_ID, id)
                .containsEntry(GenesysOpenmediaConstants.EXTERNAL_ID, "case-1");
        assertThat(read.getException()).isNull();
        Interaction interaction = read.getMessage().getBody(Interaction.class);
        assertThat(interaction.id()).isEqualTo(id);
        assertThat(interaction.text("/userData/name")).isEqualTo("Kim");
        assertThat(interaction.properties()).doesNotContainKey("interactionId");
    }

    @ParameterizedTest
    @EnumSource
    void aChangeAndAStopSucceedWithWhateverTheVendorReturns(AfterChange answer) {
        bed.openMedia().create("workitems", "case-1", Map.of("priority", 1));
        bed.openMedia().change(settings -> settings.withReplies(replies -> replies.withAfterChange(answer)));

        Exchange updated = bed.call("operation=update&externalId=case-1", "{\"changedProperties\":{\"priority\":2}}");
        Exchange stopped = bed.call("operation=stop&externalId=case-1", null);

        assertThat(updated.getException()).isNull();
        assertThat(stopped.getException()).isNull();
        assertThat(stopped.getMessage().getBody(Interaction.class).externalId()).isEqualTo("case-1");
        assertThat(bed.openMedia().interactions().get(0).state()).isEqualTo(InteractionState.STOPPED);
    }

    @ParameterizedTest
    @ValueSource(strings = {HTML, "[]", "null", "\"done\"", "{\"message\":\"Endpoint request timed out\"}", "[{},{}]"})
    void aForeignAnswerToAChangeIsNoSuccess(String body) {
        bed.faults().add(Fault.on("POST", "*/stop").status(200).body(body));

        CxApiException failure =
                bed.call("operation=stop&externalId=case-1", null).getException(CxApiException.class);

        assertThat(failure.outcomeUnknown()).isTrue();
        assertThat(failure).hasMessageContaining("check before sending it again");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                HTML,
                "{}",
                "[]",
                "null",
                "{\"status\":{\"code\":0}}",
                "{\"status\":{\"code\":0},\"data\":{}}",
                "{\"status\":{\"code\":0},\"data\":[]}",
                "{\"status\":{\"code\":0},\"data\":\"7\"}",
                "{\"data\":{}}",
                "{\"message\":\"Endpoint request timed out\"}"
            })
    void anAnswerWithoutAnInteractionIsNoReading(String body) {
        bed.faults().add(ON_GET.status(200).body(body));

        Exchange answer = bed.call("operation=get&externalId=case-1", null);

        assertThat(answer.getException(CxApiException.class)).hasMessageContaining("HTTP 200");
    }

    @Test
    void aPageOfHtmlIsNamed() {
        bed.faults().add(ON_GET.status(200).header("Content-Type", "text/html").body(HTML));

        assertThat(bed.call("operation=get&externalId=case-1", null).getException(CxApiException.class))
                .hasMessageContaining("HTML");
    }

    @Test
    void anotherInteractionIsNoAnswer() {
        bed.faults()
                .add(ON_GET.status(200).body("{\"status\":{\"code\":0},\"data\":{\"id\":\"8\",\"state\":\"Queued\"}}"));

        assertThat(bed.call("operation=get&interactionId=7", null).getException(CxApiException.class))
                .hasMessageContaining("another interaction than id:7: 8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", HTML, "{}", "[]", "null", "{\"message\":\"OK\"}"})
    void aCreationWhoseAnswerSaysNothingMayHaveMadeAnInteraction(String body) {
        bed.faults().add(ON_CREATE.afterHandling().status(200).body(body));

        mayExist(bed.call("", CASE).getException(CxApiException.class));
    }

    @Test
    void soMayOneThatIsAnswered204() {
        bed.faults().add(ON_CREATE.afterHandling().status(204));

        mayExist(bed.call("", CASE).getException(CxApiException.class));
    }

    @Test
    void soMayOneWhoseAnswersAreAllLost() {
        bed.faults().add(ON_CREATE.afterHandling().connectionReset());

        mayExist(bed.call("", CASE).getException(CxApiException.class));
        assertThat(bed.creations()).isEqualTo(3);
    }

    private static void mayExist(CxApiException failure) {
        assertThat(failure.outcomeUnknown()).isTrue();
        assertThat(failure)
                .hasMessageContaining("The interaction may exist. A redelivery of the exchange")
                .hasMessageContaining("case-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", HTML, "{}"})
    void aRedeliveryRecoversIt(String body) throws Exception {
        bed.redelivering();
        bed.faults().add(ON_CREATE.times(1).afterHandling().status(200).body(body));

        Exchange answer = bed.send("direct:in", CASE);

        assertThat(answer.getException()).isNull();
        assertThat(answer.getMessage().getHeader(GenesysOpenmediaConstants.OUTCOME))
                .isEqualTo("recovered");
        assertThat(bed.openMedia().created()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"500", "\"500\"", "503"})
    void anErrorOfTheServerInAGoodAnswerIsTriedAgain(String code) {
        String body = "{\"status\":{\"code\":" + code + ",\"message\":\"Internal Server Error\"}}";
        bed.faults().add(ON_CREATE.times(1).afterHandling().status(200).body(body));
        bed.faults().add(ON_CREATE.times(1).status(200).body(body));

        Exchange answer = bed.call("", CASE);

        assertThat(answer.getException()).isNull();
        assertThat(answer.getMessage().getHeader(GenesysOpenmediaConstants.OUTCOME))
                .isEqualTo("recovered");
        assertThat(bed.creations()).isEqualTo(3);
        assertThat(bed.openMedia().created()).isEqualTo(1);
    }

    @Test
    void withoutAnExternalIdItIsNot() {
        bed.faults().add(ON_CREATE.afterHandling().status(200).body("{\"status\":{\"code\":500,\"message\":\"no\"}}"));

        CxApiException failure = bed.call("", "{\"userData\":{}}").getException(CxApiException.class);

        assertThat(failure.outcomeUnknown()).isTrue();
        assertThat(failure.code()).contains("500");
        assertThat(bed.creations()).isEqualTo(1);
    }

    @Test
    void aCodeOfTheVendorsOwnIsNotTriedAgain() {
        bed.faults().add(ON_CREATE.status(200).body("{\"status\":{\"code\":350,\"message\":\"no\"}}"));

        CxApiException failure = bed.call("", CASE).getException(CxApiException.class);

        assertThat(failure.code()).contains("350");
        assertThat(failure.outcomeUnknown()).isFalse();
        assertThat(bed.creations()).isEqualTo(1);
    }
}
