// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.kamelets;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.genesys.openmedia.Interaction;
import io.camelcx.simulator.genesys.openmedia.InteractionState;
import io.camelcx.simulator.genesys.openmedia.OpenMediaApi;
import io.camelcx.simulator.genesys.securemail.SecureMail;
import io.camelcx.simulator.genesys.securemail.SecureMailApi;
import io.camelcx.simulator.genesys.statistics.StatisticsService;
import io.camelcx.test.CxSimulatorExtension;
import io.camelcx.test.RouteTestBed;
import io.camelcx.test.RouteTestBed.Received;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Each kamelet of Genesys does what its description says. */
class GenesysKameletsTest {

    @RegisterExtension
    static final CxSimulatorExtension SIMULATOR = new CxSimulatorExtension();

    @TempDir
    Path folder;

    @AutoClose
    private RouteTestBed bed;

    private Map<String, Object> settings;

    @BeforeEach
    void settings(CxSimulator simulator) {
        bed = RouteTestBed.on(simulator).route("received", "direct:received");
        settings = new HashMap<>(Map.of(
                "baseUrl", simulator.baseUrl(),
                "apiKey", "demo-api-key",
                "clientId", "demo-client",
                "clientSecret", "demo-secret"));
    }

    private Map<String, Object> with(Map<String, ?> more) {
        settings.putAll(more);
        return settings;
    }

    @Test
    void agentStatesArriveAsJson(StatisticsService statistics) {
        bed.yaml(Pipe.from("genesys-agent-states-source", with(Map.of("agentIds", "agent1,agent2"))))
                .start()
                .awaitReceived(4);
        assertThat(bed.received())
                .extracting(each -> each.header("CamelGenesysStatsObjectId", String.class) + " "
                        + each.header("CamelGenesysStatsName", String.class))
                .containsExactlyInAnyOrder(
                        "agent1 CurrentAgentState",
                        "agent1 TimeInCurrentState",
                        "agent2 CurrentAgentState",
                        "agent2 TimeInCurrentState");
        assertThat(bed.received()).allSatisfy(each -> assertThat((String) each.body())
                .contains("\"objectType\":\"Agent\"")
                .contains("\"value\":"));

        statistics.publish("Agent", "agent1", "TimeInCurrentState", 77);
        bed.awaitReceived(5);
        assertThat((String) bed.received().get(4).body()).contains("77");
    }

    @Test
    void queueStatisticsArriveFromTheirChangesOn(StatisticsService statistics) {
        bed.yaml(Pipe.from(
                        "genesys-queue-statistics-source",
                        with(Map.of(
                                "queueIds", "queue1", "statistics", "CurrentNumberWaiting", "initialValues", false))))
                .start();
        Awaitility.await().until(() -> statistics.subscriptions().size() == 1);
        statistics.publish("Queue", "queue1", "CurrentNumberWaiting", 12);
        bed.awaitReceived(1);
        assertThat(bed.received().get(0).header("CamelGenesysStatsEvent", String.class))
                .isEqualTo("update");
    }

    @Test
    void statisticsOfAnyObjectArrive() {
        bed.yaml(Pipe.from(
                        "genesys-statistics-source",
                        with(Map.of("objectType", "Queue", "objectIds", "queue1", "statistics", "ServiceLevel"))))
                .start()
                .awaitReceived(1);
        assertThat(bed.received().get(0).header("CamelGenesysStatsName", String.class))
                .isEqualTo("ServiceLevel");
    }

    @Test
    void currentStatisticsAreReadOnRequest() {
        bed.yaml(Pipe.to(
                        "genesys-statistics-action",
                        with(Map.of(
                                "objectType", "Queue",
                                "objectIds", "queue1,queue2",
                                "statistics", "CallsEntered"))))
                .start();
        String json = bed.send("direct:messages", "now").getMessage().getBody(String.class);
        assertThat(json).startsWith("[").contains("\"objectId\":\"queue1\"").contains("\"objectId\":\"queue2\"");
    }

    @Test
    void unreadSecureMailsArriveAsJsonAndAreMarkedAsRead(SecureMailApi mails) {
        String id = mails.deliver("kim@example.com", "Hello", "Your order").id();
        bed.bind("receivedMails", MemoryIdempotentRepository.memoryIdempotentRepository())
                .yaml(Pipe.from(
                        "genesys-secure-mail-source",
                        with(Map.of(
                                "address",
                                "kim@example.com",
                                "delay",
                                20,
                                "idempotentRepository",
                                "#bean:receivedMails"))))
                .start()
                .awaitReceived(1);
        assertThat((String) bed.received().get(0).body()).contains("\"text\":\"Your order\"");
        Awaitility.await().until(() -> mails.mail(id).orElseThrow().status() == SecureMail.Status.READ);
    }

    @Test
    void aMessageBecomesOneWorkItemHoweverOftenItIsSent(OpenMediaApi openMedia) {
        bed.yaml(Pipe.to(
                        "genesys-work-item-sink",
                        with(Map.of("service", "workitems", "externalId", "${header.orderNumber}"))))
                .start();
        for (int i = 0; i < 2; i++) {
            assertThat(bed.send("direct:messages", "{\"product\":\"kettle\"}", Map.of("orderNumber", "order 1/ü+%41"))
                            .getException())
                    .isNull();
        }
        assertThat(openMedia.interactions()).hasSize(1);
        Interaction created = openMedia.find("workitems", "order 1/ü+%41").orElseThrow();
        assertThat(created.userData().path("product").asText()).isEqualTo("kettle");
    }

    @Test
    void theEndOfAWorkItemArrivesAtTheSourceBesideTheSink(OpenMediaApi openMedia) {
        Path state = folder.resolve("watched");
        settings.put("service", "workitems");
        Map<String, Object> source = new HashMap<>(settings);
        source.putAll(Map.of("delay", 20, "stateFile", state));
        bed.yaml(Pipe.from("genesys-work-item-ended-source", source))
                .yaml(Pipe.to("genesys-work-item-sink", with(Map.of("externalId", "order-1", "watch", true)))
                        .replace("name: pipe", "name: create"))
                .start();
        assertThat(bed.send("direct:messages", "{}").getException()).isNull();

        openMedia.complete(openMedia.find("workitems", "order-1").orElseThrow().id());
        bed.awaitReceived(1);
        Received ended = bed.received().get(0);
        assertThat(ended.header("CamelGenesysOpenmediaExternalId", String.class))
                .isEqualTo("order-1");
        assertThat((String) ended.body()).contains("\"externalId\":\"order-1\"");
        assertThat(state).exists();
    }

    @Test
    void aWorkItemIsStoppedWithAReason(OpenMediaApi openMedia) {
        String id = openMedia.create("workitems", "order-1", Map.of()).id();
        bed.yaml(Pipe.to(
                        "genesys-work-item-stop-sink",
                        with(Map.of(
                                "service", "workitems",
                                "interactionId", "${body}",
                                "reasonSystemName", "Cancelled"))))
                .start();
        assertThat(bed.send("direct:messages", id).getException()).isNull();
        assertThat(openMedia.find(id).orElseThrow().state()).isEqualTo(InteractionState.STOPPED);
    }

    @Test
    void aRefusalOfTheVendorReachesTheRoute() {
        bed.yaml(Pipe.to("genesys-work-item-sink", with(Map.of("service", "unknown", "apiKey", "a-wrong-key"))))
                .start();
        assertThat(bed.send("direct:messages", "{}").getException())
                .hasMessageContaining("Genesys")
                .hasMessageContaining("403")
                .hasMessageNotContaining("a-wrong-key");
    }
}
