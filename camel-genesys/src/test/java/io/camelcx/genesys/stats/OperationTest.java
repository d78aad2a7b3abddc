// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.management.ManagementFactory;
import java.util.Map;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.apache.camel.console.DevConsole;
import org.apache.camel.console.DevConsoleRegistry;
import org.apache.camel.util.json.JsonObject;
import org.junit.jupiter.api.Test;

/** JMX, dev console and metrics. None of them contains a secret. */
class OperationTest {

    private static final String ROUTE =
            "genesys-stats:agents?objectType=Agent&objectIds=agent1,agent2&statistics=TimeInCurrentState";

    @Test
    void jmxShowsTheEndpointAndTheConnection() throws Exception {
        try (TestBed bed = TestBed.still().route("agents", ROUTE).start()) {
            await().until(() -> bed.received().size() == 2);
            MBeanServer server = ManagementFactory.getPlatformMBeanServer();
            String domain = "org.apache.camel:context=" + bed.context().getManagementName();
            ObjectName endpoint = server.queryNames(
                            new ObjectName(domain + ",type=endpoints,name=\"genesys-stats*\""), null)
                    .iterator()
                    .next();
            assertThat(server.getAttribute(endpoint, "SessionState")).isEqualTo("CONNECTED");
            assertThat(server.getAttribute(endpoint, "OpenStatistics")).isEqualTo(2L);
            assertThat(server.getAttribute(endpoint, "DeliveredValues")).isEqualTo(2L);
            ObjectName connection = server.queryNames(
                            new ObjectName(domain + ",type=services,name=GenesysConnection*"), null)
                    .iterator()
                    .next();
            assertThat(server.getAttribute(connection, "BaseUrl"))
                    .isEqualTo(bed.simulator().baseUrl().toString());
            assertThat(server.getMBeanInfo(connection).getAttributes())
                    .noneMatch(attribute -> attribute.getName().matches("(?i).*(secret|password|apikey).*"));
        }
    }

    @Test
    void theDevConsoleShowsEachConsumer() throws Exception {
        try (TestBed bed = TestBed.still()) {
            bed.context().setDevConsole(true);
            bed.route("agents", ROUTE).start();
            await().until(() -> bed.received().size() == 2);
            DevConsole console = bed.context()
                    .getCamelContextExtension()
                    .getContextPlugin(DevConsoleRegistry.class)
                    .resolveById("genesys-stats");
            JsonObject json = (JsonObject) console.call(DevConsole.MediaType.JSON, Map.of());
            assertThat(json.toJson())
                    .contains("\"sessionState\":\"CONNECTED\"", "\"openStatistics\":2", "\"routeId\":\"agents\"");
            assertThat(console.call(DevConsole.MediaType.TEXT, Map.of()).toString())
                    .contains("CONNECTED")
                    .doesNotContain("demo-api-key")
                    .doesNotContain("demo-secret");
        }
    }

    @Test
    void metricsCountDeliveredValuesWithAMeterRegistry() throws Exception {
        try (TestBed bed = TestBed.still()) {
            SimpleMeterRegistry meters = new SimpleMeterRegistry();
            bed.bind("meters", meters);
            bed.route("agents", ROUTE).start();
            await().untilAsserted(() -> assertThat(meters.get("camelcx.genesys.stats.delivered")
                            .tag("route", "agents")
                            .functionCounter()
                            .count())
                    .isEqualTo(2));
            assertThat(meters.get("camelcx.genesys.stats.queue.depth").gauge().value())
                    .isZero();
            bed.stopRoute("agents");
            assertThat(meters.find("camelcx.genesys.stats.queue.depth").gauge()).isNull();
        }
    }
}
