// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.kamelets;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcx.expert.ExpertConnection;
import io.camelcx.genesys.GenesysConnection;
import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.expert.ExpertPages;
import io.camelcx.simulator.genesys.openmedia.OpenMediaApi;
import io.camelcx.simulator.genesys.statistics.StatisticsService;
import io.camelcx.test.CxSimulatorExtension;
import io.camelcx.test.RouteTestBed;
import io.camelcx.test.RouteTestBed.Received;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.camel.Exchange;
import org.apache.camel.cloudevents.CloudEvent;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What sources deliver as CloudEvents: every required attribute, the vendor's time, and the same id for the same event. */
class CloudEventsTest {

    @RegisterExtension
    static final CxSimulatorExtension SIMULATOR = new CxSimulatorExtension()
            .with(settings -> settings.withCxone(cxone -> cxone.withExtraction(
                    extraction -> extraction.withPace(Duration.ZERO).withRunTime(Duration.ZERO))));

    private static final LocalDate DAY = LocalDate.now(ZoneOffset.UTC).minusDays(1);
    private static final String FORMAT = "application-cloudevents";

    private final Set<String> failed = new HashSet<>();

    private RouteTestBed bed(CxSimulator simulator) {
        String url = simulator.baseUrl().toString();
        GenesysConnection genesys = new GenesysConnection();
        genesys.setBaseUrl(url);
        genesys.setApiKey("demo-api-key");
        genesys.setClientId("demo-client");
        genesys.setClientSecret("demo-secret");
        ExpertConnection expert = new ExpertConnection();
        expert.setSiteUrl(url);
        expert.setApiKey("demo-server-key");
        expert.setSecretKey("demo-server-secret");
        expert.setUser("=admin");
        return RouteTestBed.on(simulator)
                .bind("genesys", genesys)
                .bind("cxone", DemoConnection.cxone(simulator))
                .bind("expert", expert);
    }

    private static Map<String, Object> attributes(Received received) {
        assertThat(received.headers())
                .containsEntry(CloudEvent.CAMEL_CLOUD_EVENT_VERSION, "1.0")
                .containsKeys(
                        CloudEvent.CAMEL_CLOUD_EVENT_ID,
                        CloudEvent.CAMEL_CLOUD_EVENT_SOURCE,
                        CloudEvent.CAMEL_CLOUD_EVENT_TYPE,
                        CloudEvent.CAMEL_CLOUD_EVENT_DATA_CONTENT_TYPE);
        return received.headers();
    }

    private static String id(Received received) {
        return (String) attributes(received).get(CloudEvent.CAMEL_CLOUD_EVENT_ID);
    }

    /** Refuses each event once. */
    private void refuseOnce(Exchange exchange) {
        String id = exchange.getMessage().getHeader(CloudEvent.CAMEL_CLOUD_EVENT_ID, String.class);
        if (failed.add(id)) {
            throw new IllegalStateException("A failure of the route");
        }
    }

    private List<Received> agentState(CxSimulator simulator) {
        try (RouteTestBed bed = bed(simulator).route("received", "direct:received")) {
            bed.yaml(Pipe.from(
                            "genesys-agent-states-source",
                            Map.of("agentIds", "agent1", "statistics", "TimeInCurrentState"),
                            "genesys-stats",
                            FORMAT))
                    .start()
                    .awaitReceived(1);
            return List.copyOf(bed.received());
        }
    }

    @Test
    void aStatisticHasTheTimeOfStatServer(CxSimulator simulator, StatisticsService statistics) {
        statistics.publish("Agent", "agent1", "TimeInCurrentState", 77);
        Received value = agentState(simulator).get(0);
        assertThat(attributes(value))
                .containsEntry(CloudEvent.CAMEL_CLOUD_EVENT_TYPE, "io.camelcx.genesys.statistic")
                .containsEntry(CloudEvent.CAMEL_CLOUD_EVENT_SOURCE, simulator.baseUrl() + "#genesys-stats")
                .containsEntry(CloudEvent.CAMEL_CLOUD_EVENT_SUBJECT, "Agent/agent1/TimeInCurrentState")
                .containsEntry(
                        CloudEvent.CAMEL_CLOUD_EVENT_TIME,
                        value.header("CamelGenesysStatsTimestamp", Instant.class)
                                .toString())
                .containsEntry(Exchange.CONTENT_TYPE, "application/json");
        assertThat((String) value.body()).contains("77");
    }

    @Test
    void aValueThatIsReadAgainAfterARestartHasTheSameId(
            CxSimulator simulator, StatisticsService statistics, io.camelcx.simulator.SettableClock clock) {
        clock.set(Instant.parse("2026-03-01T10:00:00Z"));
        statistics.publish("Agent", "agent1", "TimeInCurrentState", 77);
        String first = id(agentState(simulator).get(0));
        assertThat(id(agentState(simulator).get(0))).isEqualTo(first);
        statistics.publish("Agent", "agent1", "TimeInCurrentState", 78);
        assertThat(id(agentState(simulator).get(0))).isNotEqualTo(first);
    }

    @Test
    void anEndedWorkItemIsTheSameEventWhenItIsRedelivered(CxSimulator simulator, OpenMediaApi openMedia) {
        String item = openMedia.create("workitems", "order-1", Map.of()).id();
        try (RouteTestBed bed = bed(simulator)) {
            bed.routes(routes -> routes.from("direct:received")
                            .process(this::refuseOnce)
                            .process(bed::keep))
                    .yaml(Pipe.from(
                            "genesys-work-item-ended-source",
                            Map.of("service", "workitems", "externalIds", "order-1,order-2", "delay", 20),
                            "genesys-openmedia",
                            FORMAT))
                    .start();
            Awaitility.await().until(() -> simulator.journal().count("GET", "/nexus/*") > 2);
            openMedia.complete(item);
            bed.awaitReceived(1);
            assertThat(failed).containsExactly(id(bed.received().get(0)));
            assertThat(attributes(bed.received().get(0)))
                    .containsEntry(CloudEvent.CAMEL_CLOUD_EVENT_TYPE, "io.camelcx.genesys.workitem.ended")
                    .containsEntry(CloudEvent.CAMEL_CLOUD_EVENT_SOURCE, simulator.baseUrl() + "#genesys-openmedia")
                    .containsEntry(CloudEvent.CAMEL_CLOUD_EVENT_SUBJECT, item)
                    .doesNotContainKey(CloudEvent.CAMEL_CLOUD_EVENT_TIME);
        }
    }

    private List<Received> workflows(CxSimulator simulator, String kamelet, Map<String, ?> properties, String format) {
        try (RouteTestBed bed = bed(simulator)) {
            bed.routes(routes -> routes.from("direct:received").process(bed::keep))
                    .yaml(Pipe.from(kamelet, properties, "cxone-extract", format))
                    .start()
                    .awaitReceived(1);
            return List.copyOf(bed.received());
        }
    }

    @Test
    void aRowHasTheSameIdInAnotherExtraction(CxSimulator simulator) {
        Map<String, ?> properties = Map.of("startDate", DAY, "overlap", "P0D");
        Received first = workflows(simulator, "cxone-qm-workflows-source", properties, "row-" + FORMAT)
                .get(0);
        assertThat(attributes(first))
                .containsEntry(CloudEvent.CAMEL_CLOUD_EVENT_TYPE, "io.camelcx.cxone.extract.row")
                .containsEntry(CloudEvent.CAMEL_CLOUD_EVENT_SUBJECT, "qm-workflows")
                .containsEntry(Exchange.CONTENT_TYPE, "application/json")
                .doesNotContainKey(CloudEvent.CAMEL_CLOUD_EVENT_TIME);
        Received again = workflows(simulator, "cxone-qm-workflows-source", properties, "row-" + FORMAT)
                .get(0);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(id(again)).isEqualTo(id(first));
    }

    @Test
    void theFilesOfTwoJobsAreTwoEvents(CxSimulator simulator) {
        Map<String, ?> properties =
                Map.of("entity", "qm-workflows", "version", "1", "startDate", DAY, "overlap", "P0D");
        Received first =
                workflows(simulator, "cxone-extract-source", properties, FORMAT).get(0);
        assertThat(attributes(first))
                .containsEntry(CloudEvent.CAMEL_CLOUD_EVENT_TYPE, "io.camelcx.cxone.extract.file")
                .containsEntry(CloudEvent.CAMEL_CLOUD_EVENT_SUBJECT, "qm-workflows/" + DAY + "/" + DAY)
                .containsEntry(Exchange.CONTENT_TYPE, "text/csv");
        Received other =
                workflows(simulator, "cxone-extract-source", properties, FORMAT).get(0);
        assertThat(id(other)).isNotEqualTo(id(first));
    }

    @Test
    void aRedeliveredFileIsTheSameEvent(CxSimulator simulator) {
        try (RouteTestBed bed = bed(simulator)) {
            bed.routes(routes -> routes.from("direct:received")
                            .process(this::refuseOnce)
                            .process(bed::keep))
                    .yaml(Pipe.from(
                            "cxone-extract-source",
                            Map.of(
                                    "entity",
                                    "qm-workflows",
                                    "version",
                                    "1",
                                    "startDate",
                                    DAY,
                                    "overlap",
                                    "P0D",
                                    "delay",
                                    20),
                            "cxone-extract",
                            FORMAT))
                    .start()
                    .awaitReceived(1);
            assertThat(failed).containsExactly(id(bed.received().get(0)));
        }
    }

    @Test
    void aChangeOfAPageIsTheSameEventWhenItIsRedelivered(CxSimulator simulator, ExpertPages site) {
        int child = site.create("Mine/Child", "Child", "<p>x</p>").id();
        int page = site.at("Mine").orElseThrow().id();
        try (RouteTestBed bed = bed(simulator)) {
            bed.routes(routes -> routes.from("direct:received")
                            .process(this::refuseOnce)
                            .process(bed::keep))
                    .yaml(Pipe.from(
                            "expert-changed-pages-source", Map.of("page", page, "delay", 20), "expert-pages", FORMAT))
                    .start()
                    .awaitReceived(2);
            assertThat(bed.received()).extracting(CloudEventsTest::id).containsExactlyInAnyOrderElementsOf(failed);
            assertThat(bed.received()).anySatisfy(event -> assertThat(attributes(event))
                    .containsEntry(CloudEvent.CAMEL_CLOUD_EVENT_TYPE, "io.camelcx.expert.page.changed")
                    .containsEntry(CloudEvent.CAMEL_CLOUD_EVENT_SOURCE, simulator.baseUrl() + "#expert-pages")
                    .containsEntry(CloudEvent.CAMEL_CLOUD_EVENT_SUBJECT, "Mine/Child")
                    .containsEntry(
                            CloudEvent.CAMEL_CLOUD_EVENT_TIME, event.header("CamelExpertPagesModified", String.class)));

            site.delete(child, false);
            bed.awaitReceived(3);
            assertThat(attributes(bed.received().get(2)))
                    .containsEntry(CloudEvent.CAMEL_CLOUD_EVENT_TYPE, "io.camelcx.expert.page.deleted");
        }
    }
}
