// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SimulatorClient;
import io.camelcx.simulator.SimulatorClient.Reply;
import io.camelcx.simulator.SimulatorSettings;
import io.camelcx.simulator.http.Fault;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ControlSurfaceTest {
    @AutoClose
    private final CxSimulator simulator =
            CxSimulator.start(SimulatorSettings.defaults().withLive(false));

    private final SimulatorClient client = new SimulatorClient(simulator);

    private void done(Reply reply) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        assertThat(reply.body()).isEqualTo("{\"done\":true}");
    }

    @Test
    void theJournalIsReadFilteredAndCleared() {
        client.get("/a");
        client.post("/b", "{}");

        JsonNode all = client.get("/__sim/journal").json().path("requests");
        assertThat(all.findValuesAsText("path")).containsExactly("/a", "/b");
        assertThat(all.path(0).path("status").asInt()).isEqualTo(404);
        assertThat(client.get("/__sim/journal?method=POST&path=/*").json().path("requests"))
                .hasSize(1);
        done(client.delete("/__sim/journal"));
        assertThat(client.get("/__sim/journal").json().path("requests")).isEmpty();
    }

    @Test
    void aFaultIsAddedListedAndCleared() {
        done(client.post("/__sim/faults", """
                {"method":"GET","path":"/a*","times":3,"status":503,"headers":{"Retry-After":"1"},"body":{"busy":true}}"""));

        Reply struck = client.get("/ab");
        assertThat(struck.status()).isEqualTo(503);
        assertThat(struck.header("Retry-After")).isEqualTo("1");
        assertThat(struck.body()).isEqualTo("{\"busy\":true}");
        assertThat(client.get("/__sim/faults")
                        .json()
                        .path("faults")
                        .path(0)
                        .path("times")
                        .asInt())
                .isEqualTo(2);
        done(client.delete("/__sim/faults"));
        assertThat(client.get("/ab").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"method\":\"GET\",\"path\":\"/a\",\"kind\":\"connectionReset\"}",
                "{\"method\":\"GET\",\"path\":\"/a\",\"afterHandling\":true,\"kind\":\"connectionReset\"}",
                "{\"method\":\"GET\",\"path\":\"/a\",\"kind\":\"truncatedBody\",\"bytes\":5}",
                "{\"method\":\"GET\",\"path\":\"/a\",\"kind\":\"truncatedBody\",\"bytes\":5,\"reset\":true}",
                "{\"method\":\"GET\",\"path\":\"/a\",\"after\":3,\"kind\":\"status\",\"status\":200,\"headers\":{\"Content-Encoding\":[\"\",\"gzip\"]},\"bodyBase64\":\"H4sIAP8=\"}",
                "{\"method\":\"GET\",\"path\":\"/a\",\"changes\":[{\"change\":\"status\",\"status\":204}],\"kind\":\"changed\"}",
                "{\"method\":\"GET\",\"path\":\"/a\",\"changes\":[{\"change\":\"header\",\"name\":\"ETag\",\"values\":[\"a\",\"\"]}],\"kind\":\"changed\"}",
                "{\"method\":\"GET\",\"path\":\"/a\",\"changes\":[{\"change\":\"addHeader\",\"name\":\"ETag\",\"value\":\"a\"}],\"kind\":\"changed\"}",
                "{\"method\":\"GET\",\"path\":\"/a\",\"changes\":[{\"change\":\"date\",\"seconds\":-180}],\"kind\":\"changed\"}",
                "{\"method\":\"GET\",\"path\":\"/a\",\"changes\":[{\"change\":\"body\",\"bytes\":\"AAE=\"}],\"kind\":\"changed\"}",
                "{\"method\":\"GET\",\"path\":\"/a\",\"changes\":[{\"change\":\"document\",\"document\":\"S3_ERROR\",\"disguised\":true}],\"kind\":\"changed\"}",
                "{\"method\":\"GET\",\"path\":\"/a\",\"changes\":[{\"change\":\"answerOf\",\"path\":\"/b*\"}],\"kind\":\"changed\"}",
                "{\"method\":\"GET\",\"path\":\"/a\",\"changes\":[{\"change\":\"cut\",\"bytes\":7}],\"kind\":\"changed\"}",
                "{\"method\":\"GET\",\"path\":\"/a\",\"changes\":[{\"change\":\"repeat\",\"copies\":2}],\"kind\":\"changed\"}",
                "{\"method\":\"GET\",\"path\":\"/a\",\"changes\":[{\"change\":\"replace\",\"pattern\":\"x+\",\"by\":\"y\"}],\"kind\":\"changed\"}",
                "{\"method\":\"GET\",\"path\":\"/a\",\"changes\":[{\"change\":\"messages\",\"order\":\"REVERSED\"}],\"kind\":\"changed\"}",
                "{\"method\":\"GET\",\"path\":\"/a\",\"changes\":[{\"change\":\"compress\",\"format\":\"GZIP\",\"members\":2,\"label\":\"br\"}],\"kind\":\"changed\"}",
                "{\"method\":\"GET\",\"path\":\"/a\",\"changes\":[{\"change\":\"charset\",\"charset\":\"UTF-16LE\",\"marks\":1,\"declared\":false}],\"kind\":\"changed\"}",
                "{\"method\":\"GET\",\"path\":\"/a\",\"changes\":[{\"change\":\"framing\",\"framing\":\"CONNECTION\"}],\"kind\":\"changed\"}",
                "{\"method\":\"GET\",\"path\":\"/a\",\"kind\":\"slowDrip\",\"bytes\":5,\"interval\":\"PT1S\"}",
                "{\"method\":\"GET\",\"path\":\"/a\",\"bodyContains\":\"x\",\"times\":2,\"delay\":\"PT1S\",\"kind\":\"delay\"}",
                "{\"method\":\"*\",\"path\":\"/a\",\"kind\":\"status\",\"status\":404,\"headers\":{\"A\":\"b\"},\"body\":\"no\"}"
            })
    void everyKindOfFaultIsListedAsItWasAdded(String fault) {
        done(client.post("/__sim/faults", fault));

        assertThat(client.get("/__sim/faults").json().path("faults").path(0).toString())
                .isEqualTo(fault);
    }

    @Test
    void whatTheFaultsHaveStruckIsListedAndCleared() {
        done(client.post("/__sim/faults", "{\"path\":\"/a\",\"times\":1,\"status\":503}"));
        client.get("/a");

        JsonNode applied =
                client.get("/__sim/faults/applied").json().path("applied").path(0);
        assertThat(applied.path("method").asText()).isEqualTo("GET");
        assertThat(applied.path("path").asText()).isEqualTo("/a");
        assertThat(applied.path("fault").path("status").asInt()).isEqualTo(503);
        done(client.delete("/__sim/faults/applied"));
        assertThat(client.get("/__sim/faults/applied").json().path("applied")).isEmpty();
    }

    @Test
    void aFaultMayStrikeAfterTheServiceHasDoneItsWork() {
        done(client.post(
                "/__sim/faults",
                "{\"path\":\"/nexus/*\",\"times\":1,\"afterHandling\":true,\"kind\":\"connectionReset\"}"));
        SimulatorClient caller = new SimulatorClient(simulator).header("x-api-key", "demo-api-key");
        String path = "/nexus/v3/openmedia/workitems/interactions";

        assertThatThrownBy(() -> caller.post(path, "{\"externalId\":\"order-1\"}"))
                .isInstanceOf(UncheckedIOException.class);

        assertThat(simulator.genesys().openMedia().created()).isEqualTo(1);
        assertThat(caller.post(path, "{\"externalId\":\"order-1\"}").status()).isEqualTo(409);
    }

    @Test
    void garbageIsAFaultToo() {
        done(client.post("/__sim/faults", "{\"path\":\"/a\",\"kind\":\"garbage\"}"));

        Reply reply = client.get("/a");

        assertThatThrownBy(reply::json).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "no json | The body must be a JSON object",
                "{\"status\":503} | path is missing",
                "{\"path\":\"/a\"} | status must be a number from 200 to 599",
                "{\"path\":\"/a\",\"status\":503,\"times\":0} | times is 0, it must be 1 or more",
                "{\"path\":\"/a\",\"delay\":\"soon\"} | delay is 'soon', it must be a duration such as PT1.5S",
                "{\"path\":\"/a\",\"kind\":\"magic\"} | kind is 'magic', allowed are [status, delay, changed, connectionReset, truncatedBody, garbage, slowDrip]",
                "{\"path\":\"/a\",\"changes\":[{\"change\":\"cut\",\"bytes\":-1}]} | changes[0]: bytes is -1, it must not be negative",
                "{\"path\":\"/a\",\"changes\":[{\"change\":\"charset\",\"charset\":\"x!\"}]} | changes[0]: charset is 'x!', which is unknown here"
            })
    void aFaultThatCannotBeMeantIsRefusedWithTheReason(String body, String reason) {
        Reply reply = client.post("/__sim/faults", body);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().path("message").asText()).isEqualTo(reason);
        assertThat(simulator.faults().list()).isEmpty();
    }

    @Test
    void aRestartIsAnsweredBeforeTheServerGoesDown() {
        simulator.faults().add(Fault.on("GET", "/kept").status(418));
        SimulatorClient statistics = SimulatorClient.signedIn(simulator);
        statistics.post("/statistics/v3/subscriptions", """
                {"data":{"statistics":[{"objectId":"agent1","objectType":"Agent","name":"CallsHandled"}]}}""");

        done(client.post("/__sim/restart", "{\"downtime\":\"PT0.01S\"}"));

        await().until(() -> simulator.genesys().statistics().subscriptions().isEmpty());
        await().ignoreException(UncheckedIOException.class)
                .until(() -> client.get("/kept").status() == 418);
    }

    @Test
    void tokensAreRevokedAndLetExpire() {
        SimulatorClient signedIn = SimulatorClient.signedIn(simulator);
        done(client.post("/__sim/genesys/tokens/expire", "{\"in\":\"PT1H\"}"));
        assertThat(signedIn.get("/auth/v3/ping").status()).isEqualTo(200);

        done(client.post("/__sim/genesys/tokens/revoke", ""));

        assertThat(signedIn.get("/auth/v3/ping").status()).isEqualTo(403);
    }

    @Test
    void theServiceStateIsChanged() {
        done(client.post("/__sim/genesys/service-state", "{\"serviceState\":\"UNAVAILABLE\"}"));

        assertThat(simulator.genesys().statistics().state()).hasToString("UNAVAILABLE");
        assertThat(client.post("/__sim/genesys/service-state", "{\"serviceState\":\"TIRED\"}")
                        .json()
                        .path("message")
                        .asText())
                .isEqualTo("serviceState is 'TIRED', allowed are [AVAILABLE, UNAVAILABLE]");
    }

    @Test
    void valuesArePublished() {
        done(client.post("/__sim/genesys/publish", """
                {"objectType":"Agent","objectId":"agent1","name":"CallsHandled","value":{"intValue":5}}"""));
        done(client.post("/__sim/genesys/publish", """
                {"objectType":"Agent","objectId":"agent2","name":"CallsHandled","value":null}"""));

        SimulatorClient statistics = SimulatorClient.signedIn(simulator);
        assertThat(statistics
                        .get("/statistics/v3/statistic-values/CallsHandled?objectType=Agent&objectId=agent1")
                        .json()
                        .findValue("intValue")
                        .asInt())
                .isEqualTo(5);
        assertThat(client.post("/__sim/genesys/publish", "{\"objectType\":\"Agent\"}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void sessionsAndSubscriptionsAreListedAndDropped() {
        SimulatorClient statistics = SimulatorClient.signedIn(simulator);
        statistics.post("/statistics/v3/notifications", """
                [{"channel":"/meta/handshake","version":"1.0","supportedConnectionTypes":["long-polling"]}]""");
        statistics.post("/statistics/v3/subscriptions", """
                {"operationId":"S","data":{"statistics":[{"objectId":"agent1","objectType":"Agent","name":"CallsHandled"}]}}""");
        assertThat(client.get("/__sim/genesys/sessions").json().path("sessions"))
                .hasSize(1);
        assertThat(client.get("/__sim/genesys/subscriptions")
                        .json()
                        .findValue("subscriptionId")
                        .asText())
                .isEqualTo("S");

        done(client.post("/__sim/genesys/disconnect", ""));
        done(client.post("/__sim/genesys/connect-advice", "{\"reconnect\":\"handshake\"}"));
        done(client.post("/__sim/genesys/sessions/drop", ""));

        assertThat(client.get("/__sim/genesys/sessions").json().path("sessions"))
                .isEmpty();
        assertThat(client.get("/__sim/genesys/subscriptions").json().path("subscriptions"))
                .isEmpty();
    }

    @Test
    void theContactCentreIsMovedByHand() {
        var before = simulator.genesys().contactCentre().now();

        done(client.post("/__sim/genesys/tick", "{\"time\":\"PT1M\"}"));

        assertThat(simulator.genesys().contactCentre().now()).isEqualTo(before.plus(Duration.ofMinutes(1)));
    }
}
