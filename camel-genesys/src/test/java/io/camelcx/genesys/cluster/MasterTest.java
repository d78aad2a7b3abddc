// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camelcx.genesys.DemoConnection;
import io.camelcx.genesys.GenesysConnection;
import io.camelcx.genesys.cluster.ClusteredConsumer.Promise;
import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SimulatorSettings;
import io.camelcx.support.state.StateFile;
import io.camelcx.test.RouteTestBed;
import io.camelcx.test.cluster.TwoNodes;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServer;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServerConfiguration;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckHelper;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Consumers whose leadership is lost, regained and given to another node a hundred times, while changes go on. */
class MasterTest {

    @AutoClose
    private final CxSimulator simulator = CxSimulator.start(SimulatorSettings.defaults()
            .withLive(false)
            .withGenesys(genesys -> genesys.withUdm(udm -> udm.withRunTime(Duration.ZERO)
                    .withContent(content -> content.withContacts(1).withInteractions(1)))));

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @TempDir
    private Path folder;

    @AutoClose
    private final RouteTestBed one = node();

    @AutoClose
    private final RouteTestBed other = node();

    static Stream<String> consumers() {
        return ClusteredConsumers.names();
    }

    @ParameterizedTest
    @MethodSource("consumers")
    void aHundredHandOversLoseNothingAndLeaveNothingBehind(String name) throws Exception {
        ClusteredConsumer consumer = new ClusteredConsumers(simulator).named(name);
        TwoNodes nodes = new TwoNodes(one.context(), other.context(), consumer.from(), consumer.number());
        prepare(one);
        prepare(other);
        nodes.start();

        Map<String, Long> leaks =
                TwoNodes.leaks((from, to) -> handOver(nodes, consumer, from, to), () -> resources(nodes));

        assertThat(leaks).isEmpty();
        assertThat(nodes.deliveries().keySet())
                .containsExactlyElementsOf(
                        IntStream.range(0, TwoNodes.HAND_OVERS).boxed().toList());
        // By the leader that was delivering it when it lost the leadership, and by the next one.
        assertThat(nodes.deliveries().values()).allMatch(times -> times <= 2);
        one.stop();
        other.stop();
        await().untilAsserted(() -> assertThat(consumer.atServer().get()).isZero());
        assertThat(meters.getMeters())
                .noneMatch(meter -> TwoNodes.ROUTE.equals(meter.getId().getTag("route")));
    }

    private static void handOver(TwoNodes nodes, ClusteredConsumer consumer, int from, int to) throws Exception {
        if (consumer.promise() == Promise.everyChange) {
            nodes.changeBeforeHandOver(from, to, number -> consumer.change().make(nodes, number));
        } else {
            nodes.changeAfterHandOver(from, to, MasterTest::isConnected, number -> consumer.change()
                    .make(nodes, number));
        }
    }

    /** The health check of the route shows the session of the consumer. */
    private static boolean isConnected(CamelContext node) {
        return HealthCheckHelper.invokeReadiness(node).stream()
                .anyMatch(result -> result.getState() == HealthCheck.State.UP
                        && "CONNECTED".equals(result.getDetails().get("session.state")));
    }

    private SortedMap<String, Long> resources(TwoNodes nodes) {
        SortedMap<String, Long> counts = nodes.resources();
        counts.put("meters", (long) meters.getMeters().size());
        // They come with the first calls, and stay until they are idle for long.
        counts.keySet().removeIf(resource -> resource.contains("GenesysConnection"));
        return counts;
    }

    private RouteTestBed node() {
        GenesysConnection connection = DemoConnection.to(simulator.baseUrl());
        connection.setContactCenterId("0ff723ff-6c6f-44e0-9ce3-ce579337eadd");
        connection.setChannelSecrets(
                Map.of("0123456789", "demo-channel-secret", "interactions", "demo-interactions-secret"));
        connection.setUsername("demo");
        connection.setPassword("demo");
        connection.getAgentPasswords().put("agent1", "agent1");
        connection.getRetry().setDelay(Duration.ofMillis(1));
        return RouteTestBed.on(simulator)
                .bind("genesys", connection)
                .bind("meters", meters)
                .health();
    }

    private void prepare(RouteTestBed node) throws Exception {
        StateFile state = new StateFile();
        state.setFile(folder.resolve("state").toString());
        node.bind("state", state);
        VertxPlatformHttpServerConfiguration http = new VertxPlatformHttpServerConfiguration();
        http.setBindPort(0);
        http.setBindHost("localhost");
        node.context().addService(new VertxPlatformHttpServer(http), true, true);
    }
}
