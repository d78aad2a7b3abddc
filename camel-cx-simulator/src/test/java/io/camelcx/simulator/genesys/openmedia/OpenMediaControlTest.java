// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.openmedia;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SimulatorClient;
import io.camelcx.simulator.SimulatorClient.Reply;
import io.camelcx.simulator.SimulatorSettings;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A test in another process directs the simulator over HTTP. */
class OpenMediaControlTest {
    private static final String CONTROL = "/__sim/genesys/openmedia/interactions";

    @AutoClose
    private final CxSimulator simulator =
            CxSimulator.start(SimulatorSettings.defaults().withLive(false));

    private final SimulatorClient client = new SimulatorClient(simulator);
    private final OpenMediaApi api = simulator.genesys().openMedia();

    private static JsonNode ok(Reply reply) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reply.json();
    }

    @Test
    void allInteractionsEverCreatedAreListedWithHowTheyEnded() {
        api.create("workitems", "order-1", Map.of("a", 1));
        api.complete(api.create("workitems", "order-2", Map.of()).id());
        api.stop(api.create("claims", "order-3", Map.of()).id());

        JsonNode listed = ok(client.get(CONTROL));

        assertThat(listed.path("created").asInt()).isEqualTo(3);
        assertThat(listed.path("interactions").findValuesAsText("externalId"))
                .containsExactly("order-1", "order-2", "order-3");
        assertThat(listed.path("interactions").findValuesAsText("state"))
                .containsExactly("Queued", "Completed", "Stopped");
        assertThat(listed.at("/interactions/0/userData")).hasToString("{\"a\":1}");
    }

    @Test
    void theListIsNarrowedToAServiceOrAnExternalId() {
        api.create("workitems", "order 1", Map.of());
        api.create("workitems", "order 2", Map.of());
        api.create("claims", "order 1", Map.of());

        assertThat(ok(client.get(CONTROL + "?service=workitems")).path("interactions"))
                .hasSize(2);
        assertThat(ok(client.get(CONTROL + "?externalId=order%201")).path("interactions"))
                .hasSize(2);
        assertThat(ok(client.get(CONTROL + "?service=claims&externalId=order%201"))
                        .path("interactions"))
                .hasSize(1);
    }

    @Test
    void anInteractionIsDirectedThroughItsLife() {
        JsonNode created = ok(client.post(CONTROL, """
                {"service":"workitems","externalId":"order-1","userData":{"a":1}}"""));
        String one = CONTROL + "/" + created.path("id").asText();

        JsonNode changed = ok(client.post(one + "/change", "{\"properties\":{\"a\":2,\"b\":null}}"));
        JsonNode assigned = ok(client.post(one + "/state", "{\"state\":\"assigned\"}"));
        JsonNode completed = ok(client.post(one + "/complete", ""));

        assertThat(changed.path("userData")).hasToString("{\"a\":2,\"b\":null}");
        assertThat(assigned.path("assignedTo").asText()).startsWith("agent");
        assertThat(completed.path("state").asText()).isEqualTo("Completed");
    }

    @Test
    void anInteractionIsStopped() {
        String id = api.create("workitems", "order-1", Map.of()).id();

        assertThat(ok(client.post(CONTROL + "/" + id + "/stop", ""))
                        .path("state")
                        .asText())
                .isEqualTo("Stopped");
    }

    @Test
    void allInteractionsAreForgotten() {
        api.create("workitems", "order-1", Map.of());

        ok(client.delete(CONTROL));

        assertThat(ok(client.get(CONTROL))).hasToString("{\"created\":0,\"interactions\":[]}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/0/complete | {}                      | No interaction with the id '0' is live: unknown, or ended already",
                "/0/state    | {\"state\":\"DONE\"}    | state is 'DONE', allowed are [QUEUED, ROUTING, ASSIGNED, IN_PROGRESS, COMPLETED, STOPPED]",
                "/0/change   | no json                 | The body must be a JSON object",
                "''          | {\"service\":\"workitems\"} | externalId is missing",
                "''          | {\"service\":\"parcels\",\"externalId\":\"1\"} | There is no open media service 'parcels', there are [workitems, claims]"
            })
    void whatCannotBeDoneIsRefusedWithTheReason(String path, String body, String reason) {
        Reply reply = client.post(CONTROL + path, body);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().path("message").asText()).isEqualTo(reason);
    }

    @Test
    void interactionsOutliveARestart() {
        Interaction created = api.create("workitems", "order-1", Map.of());

        simulator.restart();

        assertThat(new SimulatorClient(simulator)
                        .header("x-api-key", "demo-api-key")
                        .get("/nexus/v3/openmedia/workitems/interactions/" + created.id())
                        .status())
                .isEqualTo(200);
    }
}
