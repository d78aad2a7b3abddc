// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camelcx.genesys.notification.NotificationConsumer;
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
import org.junit.jupiter.api.Test;

/** What an operator sees of a route that receives changes, and what it leaves behind. */
class OperatorViewTest {

    private static final String FROM = ProvisioningBed.uri("types=users");
    private static final Map<String, Object> KIM =
            Map.of("userName", "kim", "firstName", "Kim", "lastName", "Lee", "password", "first-secret");

    @AutoClose
    private final ProvisioningBed bed = ProvisioningBed.create();

    private final MeterRegistry meters = new SimpleMeterRegistry();

    private void receive() {
        bed.route("changes", FROM).start();
        await().until(() -> bed.count("watch-objects") == 1);
        bed.call("operation=addUser", KIM);
        await().until(() -> !bed.events("object").isEmpty());
    }

    @Test
    void metersConsoleAndJmxShowWhatWasDelivered() throws Exception {
        bed.bind("meters", meters);
        bed.context().setDevConsole(true);
        receive();

        await().untilAsserted(() -> assertThat(meters.get("camelcx.genesys.provisioning.delivered")
                        .functionCounter()
                        .count())
                .isEqualTo(1));
        assertThat(meters.get("camelcx.http.calls").tag("operation", "addUser").timers())
                .isNotEmpty();
        DevConsole console = bed.context()
                .getCamelContextExtension()
                .getContextPlugin(DevConsoleRegistry.class)
                .resolveById("genesys-provisioning");
        assertThat(((JsonObject) console.call(DevConsole.MediaType.JSON, Map.of())).toJson())
                .contains("\"routeId\":\"changes\"", "\"sessionState\":\"CONNECTED\"", "\"delivered\":1");
        MBeanServer server = ManagementFactory.getPlatformMBeanServer();
        ObjectName endpoint = server.queryNames(
                        new ObjectName("org.apache.camel:context="
                                + bed.context().getManagementName()
                                + ",type=endpoints,name=\"genesys-provisioning*types=users*\""),
                        null)
                .iterator()
                .next();
        assertThat(server.getAttribute(endpoint, "Delivered")).isEqualTo(1L);
        assertThat(server.getAttribute(endpoint, "SessionStates")).isEqualTo("CONNECTED");
        assertThat(server.getAttribute(endpoint, "Lost")).isEqualTo(0L);
        assertThat(server.getAttribute(endpoint, "QueueDepth")).isEqualTo(0L);
    }

    @Test
    void healthIsDownWhileTheVendorRefusesToReportChanges() {
        bed.health().route("changes", FROM).start();
        await().until(() -> bed.readiness().getState() == HealthCheck.State.UP);
        bed.faults()
                .add(Fault.on("POST", "*/watch-objects")
                        .status(400)
                        .body("{\"status\":{\"code\":400,\"message\":\"Unknown type\"}}"));
        bed.provisioning().dropSessions();

        await().untilAsserted(() -> {
            assertThat(bed.readiness().getState()).isEqualTo(HealthCheck.State.DOWN);
            assertThat(bed.readiness().getMessage())
                    .hasValueSatisfying(message -> assertThat(message).contains("Unknown type"));
        });
    }

    @Test
    void stopsAndStartsLeaveNothingBehind() {
        bed.bind("meters", meters);
        receive();
        for (int i = 0; i < 20; i++) {
            bed.stopRoute("changes").startRoute("changes");
        }

        assertThat(meters.find("camelcx.genesys.provisioning.queue.depth").gauges())
                .hasSize(1);
        assertThat(bed.endpoint("changes", GenesysProvisioningEndpoint.class)
                        .consumers()
                        .of(NotificationConsumer.class))
                .hasSize(1);
        await().untilAsserted(() -> assertThat(bed.provisioning().sessions())
                .as("the sessions before were ended")
                .hasSize(1));
        bed.stop();
        assertThat(bed.provisioning().sessions()).as("the last one, too").isEmpty();
        await().untilAsserted(() -> assertThat(RouteBed.threads("Genesys")).isEmpty());
        assertThat(RouteBed.threads("genesys-provisioning")).isEmpty();
    }
}
