// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.udm;

import static io.camelcx.genesys.udm.UdmBed.POLLING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camelcx.simulator.http.Fault;
import io.camelcx.test.RouteBed;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.management.ManagementFactory;
import java.util.Map;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.apache.camel.console.DevConsole;
import org.apache.camel.console.DevConsoleRegistry;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.util.json.JsonObject;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an operator sees of a route with exports, and what it leaves behind. */
class OperatorViewTest {

    private static final String FROM = "genesys-udm:test?" + POLLING + "&maxFailureDelay=20ms";

    @AutoClose
    private final UdmBed bed = UdmBed.create();

    private final MeterRegistry meters = new SimpleMeterRegistry();

    @BeforeEach
    void start() {
        bed.bind("meters", meters);
    }

    @Test
    void metersCountWhatIsDeliveredAndWhatFails() {
        bed.export("One");
        bed.export("Damaged");
        bed.udm().replaceFile(bed.udm().files().get(1).name(), "no export".getBytes());
        bed.route("exports", FROM + "&decrypt=true&output=records").start().awaitReceived(1);

        await().untilAsserted(() -> assertThat(count("delivered")).isEqualTo(1));
        await().untilAsserted(() -> assertThat(gauge("failing")).isEqualTo(1));
        await().untilAsserted(() -> assertThat(gauge("open")).isEqualTo(1));
        assertThat(count("failures")).isPositive();
        assertThat(count("bytes"))
                .isGreaterThanOrEqualTo(bed.udm().files().get(0).size());
        assertThat(count("deleted")).isZero();
        assertThat(meters.get("camelcx.http.calls").tag("operation", "history").timers())
                .isNotEmpty();
    }

    @Test
    void theConsoleShowsTheConsumersAndWhatTheyCannotDeliver() throws Exception {
        bed.context().setDevConsole(true);
        bed.export("One");
        bed.route("exports", FROM).start().awaitReceived(1);
        DevConsole console = bed.context()
                .getCamelContextExtension()
                .getContextPlugin(DevConsoleRegistry.class)
                .resolveById("genesys-udm");

        await().untilAsserted(() -> assertThat(json(console))
                .contains(
                        "\"routeId\":\"exports\"",
                        "\"name\":\"test\"",
                        "\"deliveredExports\":1",
                        "\"failingExports\":0",
                        "\"openExports\":0",
                        "\"lastError\":\"\""));
        assertThat(console.call(DevConsole.MediaType.TEXT, Map.of()).toString()).contains("routeId:", "exports");

        bed.faults().add(Fault.on("GET", "/udm/v10/export/history").status(403).body("{\"message\":\"Forbidden\"}"));

        await().untilAsserted(() -> assertThat(json(console)).contains("403"));
    }

    @Test
    void jmxShowsTheEndpoint() throws Exception {
        bed.export("One");
        bed.route("exports", FROM).start().awaitReceived(1);
        MBeanServer server = ManagementFactory.getPlatformMBeanServer();
        ObjectName endpoint = server.queryNames(
                        new ObjectName("org.apache.camel:context="
                                + bed.context().getManagementName() + ",type=endpoints,name=\"genesys-udm*\""),
                        null)
                .iterator()
                .next();

        await().untilAsserted(() ->
                assertThat(server.getAttribute(endpoint, "DeliveredExports")).isEqualTo(1L));
        assertThat(server.getAttribute(endpoint, "FailingExports")).isEqualTo(0L);
        await().untilAsserted(() ->
                assertThat(server.getAttribute(endpoint, "RunningExports")).isEqualTo(""));
    }

    @Test
    void healthNamesTheReasonAndTheCounts() {
        bed.health().route("exports", FROM).start();
        await().until(() -> bed.readiness().getState() == HealthCheck.State.UP);
        bed.faults().add(Fault.on("GET", "/udm/v10/export/history").status(403).body("{\"message\":\"Forbidden\"}"));

        await().untilAsserted(() -> {
            assertThat(bed.readiness().getState()).isEqualTo(HealthCheck.State.DOWN);
            assertThat(bed.readiness().getError())
                    .hasValueSatisfying(error -> assertThat(error).hasMessageContaining("403"));
        });
        assertThat(bed.readiness().getDetails()).containsKeys("exports.open", "exports.failing", "exports.delivered");
    }

    @Test
    void aHundredStopsAndStartsLeaveNothingBehind() {
        bed.export("One");
        bed.route("exports", FROM).start().awaitReceived(1);
        for (int i = 0; i < 100; i++) {
            bed.stopRoute("exports").startRoute("exports");
        }

        assertThat(meters.find("camelcx.genesys.udm.open").gauges()).hasSize(1);
        assertThat(bed.endpoint("exports", GenesysUdmEndpoint.class).consumers().of(GenesysUdmConsumer.class))
                .hasSize(1);
        bed.stop();
        await().untilAsserted(() -> assertThat(RouteBed.threads("Genesys")).isEmpty());
        assertThat(RouteBed.threads("genesys-udm")).isEmpty();
    }

    private static String json(DevConsole console) {
        return ((JsonObject) console.call(DevConsole.MediaType.JSON, Map.of())).toJson();
    }

    private double count(String meter) {
        return meters.get("camelcx.genesys.udm." + meter).functionCounter().count();
    }

    private double gauge(String meter) {
        return meters.get("camelcx.genesys.udm." + meter).gauge().value();
    }
}
