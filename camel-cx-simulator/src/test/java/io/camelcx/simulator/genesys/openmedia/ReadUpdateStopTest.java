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
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadUpdateStopTest {
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

    @Test
    void anInteractionIsReadByItsIdAndByItsExternalId() {
        JsonNode created = data(client.post(COLLECTION, "{\"externalId\":\"order-1\",\"userData\":{\"a\":1}}"));

        assertThat(data(client.get(COLLECTION + "/" + created.path("id").asText())))
                .isEqualTo(created);
        assertThat(data(client.get(COLLECTION + "/ext_order-1"))).isEqualTo(created);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, workitems/interactions/0000000000000000",
        "GET, workitems/interactions/ext_unknown",
        "GET, workitems/interactions/ext_",
        "POST, workitems/interactions/ext_unknown/update",
        "POST, workitems/interactions/0000000000000000/stop",
        "POST, parcels/interactions",
        "GET, parcels/interactions/ext_order-1",
    })
    void whatDoesNotExistIsNotFound(String method, String path) {
        api.create("workitems", "order-1", Map.of());

        refused(client.send(method, "/nexus/v3/openmedia/" + path, "{}", Map.of()), 404, "Resource is not found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"data\":{\"changedProperties\":{\"a\":2},\"addedProperties\":{\"d\":null},\"deletedProperties\":[\"b\"]}}",
                "{\"changedProperties\":{\"a\":2},\"addedProperties\":{\"d\":null},\"deletedProperties\":[\"b\"]}"
            })
    void anUpdateChangesAddsAndDeletesProperties(String body) {
        String id = api.create("workitems", "order-1", Map.of("a", 1, "b", 2, "c", 3))
                .id();

        Reply updated = client.post(COLLECTION + "/" + id + "/update", body);

        assertThat(data(updated).path("userData"))
                .isEqualTo(data(client.get(COLLECTION + "/" + id)).path("userData"));
        assertThat(data(updated).path("userData").properties())
                .extracting(Object::toString)
                .containsExactlyInAnyOrder("a=2", "c=3", "d=null");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                             | changedProperties | names no property, nor do addedProperties and deletedProperties; one of them must",
                "{\"addedProperties\":{}}       | changedProperties | names no property, nor do addedProperties and deletedProperties; one of them must",
                "{\"changedProperties\":[]}     | changedProperties | must be an object, but it is of type array",
                "{\"changedProperties\":{\"x\":1}} | changedProperties | names 'x', which does not exist",
                "{\"addedProperties\":{\"a\":1}} | addedProperties  | names 'a', which exists already",
                "{\"deletedProperties\":{}}     | deletedProperties | must be an array of strings, but it is of type object",
                "{\"deletedProperties\":[1]}    | deletedProperties | must be an array of strings, but it holds 1",
                "{\"deletedProperties\":[\"x\"]} | deletedProperties | names 'x', which does not exist",
                "{\"deletedProperties\":[\"a\"],\"changedProperties\":{\"a\":1}} | changedProperties | names 'a', which does not exist"
            })
    void anUpdateThatCannotBeDoneIsRefusedAndNamesTheField(String body, String field, String problem) {
        String id = api.create("workitems", "order-1", Map.of("a", 1)).id();

        invalid(client.post(COLLECTION + "/" + id + "/update", body), field, problem);
    }

    @Test
    void anUpdateIsDoneAsAWholeOrNotAtAll() {
        Interaction before = api.create("workitems", "order-1", Map.of("a", 1));

        Reply reply = client.post(COLLECTION + "/ext_order-1/update", """
                {"data":{"changedProperties":{"a":2},"deletedProperties":["unknown"]}}""");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(api.find(before.id())).contains(before);
    }

    @Test
    void aStoppedInteractionIsGoneAndItsReasonIsKept() {
        String id = api.create("workitems", "order-1", Map.of()).id();

        Reply stopped = client.post(COLLECTION + "/ext_order-1/stop", """
                {"data":{"reasonSystemName":"duplicate","reasonDescription":"Sent twice"}}""");

        assertThat(data(stopped).path("state").asText()).isEqualTo("Stopped");
        assertThat(data(stopped).path("reasonSystemName").asText()).isEqualTo("duplicate");
        refused(client.get(COLLECTION + "/" + id), 404, "Resource is not found");
        refused(client.get(COLLECTION + "/ext_order-1"), 404, "Resource is not found");
        refused(client.post(COLLECTION + "/" + id + "/stop", "{}"), 404, "Resource is not found");
        refused(
                client.post(COLLECTION + "/" + id + "/update", "{\"addedProperties\":{\"a\":1}}"),
                404,
                "Resource is not found");
        assertThat(api.find(id).flatMap(Interaction::stopReason))
                .contains(new StopReason(Optional.of("duplicate"), Optional.of("Sent twice")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "{\"reasonSystemName\":\"x\"}"})
    void aStopNeedsNoReason(String body) {
        String id = api.create("workitems", "order-1", Map.of()).id();

        assertThat(data(client.post(COLLECTION + "/" + id + "/stop", body))
                        .path("state")
                        .asText())
                .isEqualTo("Stopped");
    }

    @Test
    void aReasonOfTheWrongTypeIsRefusedAndNothingIsStopped() {
        String id = api.create("workitems", "order-1", Map.of()).id();

        invalid(
                client.post(COLLECTION + "/" + id + "/stop", "{\"data\":{\"reasonDescription\":{}}}"),
                "reasonDescription",
                "must be a string, but it is of type object");
        assertThat(api.find(id).map(Interaction::state)).contains(InteractionState.QUEUED);
    }
}
