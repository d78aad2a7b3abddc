// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.openmedia;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SimulatorClient;
import io.camelcx.simulator.SimulatorClient.Reply;
import io.camelcx.simulator.SimulatorSettings;
import io.camelcx.simulator.genesys.settings.InteractionReplies.AfterChange;
import io.camelcx.simulator.genesys.settings.InteractionReplies.Code;
import io.camelcx.simulator.genesys.settings.InteractionReplies.Data;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The API answers in other shapes that the vendor's text allows as well. */
class InteractionRepliesTest {
    private static final String INTERACTIONS = OpenMediaApi.BASE_PATH + "/workitems/interactions";

    @AutoClose
    private final CxSimulator simulator =
            CxSimulator.start(SimulatorSettings.defaults().withLive(false));

    private final SimulatorClient client = new SimulatorClient(simulator).header("x-api-key", "demo-api-key");
    private final OpenMediaApi api = simulator.genesys().openMedia();
    private String id;

    @BeforeEach
    void create() {
        id = api.create("workitems", "order-1", Map.of("amount", 1)).id();
    }

    @Test
    void theIdHasAnotherName() {
        api.change(settings -> settings.withReplies(replies -> replies.withIdField("interactionId")));

        assertThat(get().json().at("/data/interactionId").asText()).isEqualTo(id);
        assertThat(get().json().path("data").has("id")).isFalse();
    }

    @Test
    void theInteractionStandsInAnArray() {
        api.change(settings -> settings.withReplies(replies -> replies.withData(Data.ARRAY)));

        assertThat(get().json().at("/data/0/id").asText()).isEqualTo(id);
    }

    @Test
    void aCreationAnswersTheIdAlone() {
        api.change(settings -> settings.withReplies(replies -> replies.withData(Data.ID)));

        assertThat(post("", "{\"externalId\":\"order-2\"}").json().path("data").isTextual())
                .isTrue();
        assertThat(get().json().at("/data/id").asText()).isEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource({"NUMBER, 0", "NUMBER_AS_TEXT, '\"0\"'", "SUCCESS, '\"SUCCESS\"'"})
    void theCodeOfSuccessIsWrittenInSeveralWays(Code code, String json) {
        api.change(settings -> settings.withReplies(replies -> replies.withCode(code)));

        assertThat(get().json().at("/status/code")).hasToString(json);
    }

    @ParameterizedTest
    @CsvSource({
        "STATUS, 200, '{\"status\":{\"code\":0}}'",
        "EMPTY_OBJECT, 200, {}",
        "EMPTY, 200, ''",
        "NO_CONTENT, 204, ''"
    })
    void aChangeIsAnsweredWithoutTheInteraction(AfterChange answer, int status, String body) {
        api.change(settings -> settings.withReplies(replies -> replies.withAfterChange(answer)));

        Reply updated = post("/" + id + "/update", "{\"data\":{\"changedProperties\":{\"amount\":2}}}");
        assertThat(updated.status()).isEqualTo(status);
        assertThat(updated.body()).isEqualTo(body);
        Reply stopped = post("/" + id + "/stop", "{}");
        assertThat(stopped.body()).isEqualTo(body);
        assertThat(api.find(id).orElseThrow().state()).isEqualTo(InteractionState.STOPPED);
    }

    @Test
    void theShapeIsChosenOverHttpToo() {
        Reply done = client.post("/__sim/genesys/openmedia/settings", """
                {"replies":{"idField":"interactionId","data":"ARRAY","code":"SUCCESS"}}""");

        assertThat(done.status()).as(done.body()).isEqualTo(200);
        assertThat(get().json().at("/data/0/interactionId").asText()).isEqualTo(id);
        assertThat(get().json().at("/status/code").asText()).isEqualTo("SUCCESS");
        assertThat(client.post("/__sim/genesys/openmedia/settings", "{\"replies\":{\"data\":\"BOX\"}}")
                        .status())
                .isEqualTo(400);
    }

    private Reply get() {
        return client.get(INTERACTIONS + "/" + id);
    }

    private Reply post(String path, String body) {
        return client.post(INTERACTIONS + path, body);
    }
}
