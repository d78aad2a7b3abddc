// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camelcx.genesys.DemoConnection;
import io.camelcx.genesys.stats.GenesysStatsDevConsole;
import io.camelcx.genesys.stats.client.StatisticValue;
import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SimulatorSettings;
import io.camelcx.support.partition.Partition;
import io.camelcx.test.RouteTestBed;
import io.camelcx.test.cluster.TestCluster;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.camel.Processor;
import org.apache.camel.console.DevConsole;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckHelper;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Routes from {@code master:} in each language, and what an operator sees of them. */
class MasterRoutesTest {

    private static final List<String> AGENTS = List.of("agent1", "agent2", "agent3", "agent4", "agent5");

    @AutoClose
    private final CxSimulator simulator =
            CxSimulator.start(SimulatorSettings.defaults().withLive(false));

    private final TestCluster cluster = new TestCluster();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @AutoClose
    private final RouteTestBed bed = RouteTestBed.on(simulator)
            .bind("genesys", DemoConnection.to(simulator.baseUrl()))
            .bind("meters", meters)
            .property("agents", String.join(",", AGENTS))
            .health();

    MasterRoutesTest() throws Exception {
        bed.context().addService(cluster.member("node"));
    }

    @Test
    void aRouteInJavaReceivesItsPartition() {
        bed.route("p1", uri(1));
        assertThatPartitionIsDelivered(1);
    }

    @Test
    void aRouteInYamlReceivesItsPartition() {
        bed.bind("kept", (Processor) bed::keep);
        bed.yaml("""
                - route:
                    from:
                      uri: master:stats-1:genesys-stats:agents
                      parameters:
                        objectType: Agent
                        objectIds: "{{agents}}"
                        statistics: TimeInCurrentState
                        partitions: 2
                        partition: 1
                      steps:
                        - process:
                            ref: kept
                """);
        assertThatPartitionIsDelivered(1);
    }

    @Test
    void aRouteInXmlReceivesItsPartition() {
        bed.bind("kept", (Processor) bed::keep);
        bed.xml("""
                <route>
                  <from uri="master:stats-0:genesys-stats:agents?objectType=Agent&amp;objectIds={{agents}}&amp;statistics=TimeInCurrentState&amp;partitions=2&amp;partition=0"/>
                  <process ref="kept"/>
                </route>
                """);
        assertThatPartitionIsDelivered(0);
    }

    @Test
    void healthConsoleAndMetersShowEachPartitionByItsRoute() {
        bed.route("p0", uri(0)).route("p1", uri(1)).start();
        cluster.lead("stats-0", "node");
        cluster.lead("stats-1", "node");

        bed.awaitReceived(AGENTS.size());
        await().untilAsserted(() -> {
            for (int index : List.of(0, 1)) {
                HealthCheck.Result health = health("consumer:p" + index);
                assertThat(health.getState()).isEqualTo(HealthCheck.State.UP);
                assertThat(health.getDetails())
                        .containsEntry("statistics.open", (int) objects(index).count());
                assertThat(console()).contains("p" + index);
                assertThat(meters.get("camelcx.genesys.stats.delivered")
                                .tag("route", "p" + index)
                                .functionCounter()
                                .count())
                        .isEqualTo(objects(index).count());
            }
        });

        cluster.resign("stats-0");
        assertThat(health("consumer:p0").getDetails()).doesNotContainKey("statistics.open");
        assertThat(health("consumer:p0").getState()).isEqualTo(HealthCheck.State.UP);
        assertThat(console()).contains("p1").doesNotContain("p0");
        assertThat(meters.getMeters())
                .noneMatch(meter -> "p0".equals(meter.getId().getTag("route")));
    }

    private void assertThatPartitionIsDelivered(int index) {
        bed.start();
        cluster.lead("stats-" + index, "node");
        bed.awaitReceived((int) objects(index).count());
        assertThat(bed.received())
                .extracting(received -> received.body(StatisticValue.class).objectId())
                .containsExactlyInAnyOrderElementsOf(objects(index).toList());
    }

    private static String uri(int index) {
        return "master:stats-" + index + ":genesys-stats:agents?objectType=Agent&objectIds={{agents}}"
                + "&statistics=TimeInCurrentState&partitions=2&partition=" + index;
    }

    private static Stream<String> objects(int index) {
        return AGENTS.stream().filter(new Partition(2, index)::contains);
    }

    private HealthCheck.Result health(String id) {
        return HealthCheckHelper.invokeReadiness(bed.context(), "full").stream()
                .filter(result -> result.getCheck().getId().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private String console() {
        GenesysStatsDevConsole console = new GenesysStatsDevConsole();
        console.setCamelContext(bed.context());
        return console.call(DevConsole.MediaType.TEXT, Map.of()).toString();
    }
}
