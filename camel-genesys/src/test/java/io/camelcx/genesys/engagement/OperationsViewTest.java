// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camelcx.simulator.http.Fault;
import io.camelcx.test.RouteBed;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Map;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.apache.camel.console.DevConsole;
import org.apache.camel.console.DevConsoleRegistry;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.util.json.JsonObject;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What an operator sees of consumers, and what they leave behind. */
class OperationsViewTest {

    private static final String FROM = "genesys-engagement:support?initialDelay=0&delay=5";
    private static final String RETRIEVE = EngagementBed.PATH + "/callbacks/retrieve";

    @AutoClose
    private final EngagementBed bed = EngagementBed.create();

    private final MeterRegistry meters = new SimpleMeterRegistry();

    @Test
    void readinessIsDownWhileACallbackCannotBeReadAndSaysWhy() {
        bed.health().route("states", FROM).start();
        String id = bed.book();
        bed.awaitReceived(1);
        bed.faults().add(Fault.on("POST", RETRIEVE).status(403).body("{\"message\":\"Forbidden\"}"));

        await().untilAsserted(() -> {
            assertThat(bed.readiness().getState()).isEqualTo(HealthCheck.State.DOWN);
            assertThat(bed.readiness().getError())
                    .hasValueSatisfying(error -> assertThat(error).hasMessageContainingAll(id, "403", "API key"));
        });
        assertThat(bed.readiness().getDetails()).containsEntry("followed", 1).containsEntry("delivered", 1L);
        bed.faults().clear();
        await().until(() -> {
            bed.clock.advance(Duration.ofSeconds(1));
            return bed.readiness().getState() == HealthCheck.State.UP;
        });
    }

    @Test
    void metersConsoleAndJmxCountTheCallbacks() throws Exception {
        bed.bind("meters", meters);
        bed.context().setDevConsole(true);
        bed.route("states", FROM).start();
        bed.book();
        bed.awaitReceived(1);
        bed.faults()
                .add(Fault.on("POST", RETRIEVE)
                        .status(400)
                        .body("{\"status\":{\"code\":400,\"message\":\"Broken.\"}}"));

        await().until(() -> gauge("failing") == 1);
        assertThat(gauge("followed")).isEqualTo(1);
        assertThat(meters.get("camelcx.genesys.engagement.delivered")
                        .tag("route", "states")
                        .functionCounter()
                        .count())
                .isEqualTo(1);
        assertThat(meters.get("camelcx.genesys.engagement.failures")
                        .functionCounter()
                        .count())
                .isPositive();
        assertThat(meters.get("camelcx.http.calls").tag("operation", "book").timers())
                .isNotEmpty();
        assertThat(json())
                .contains(
                        "\"routeId\":\"states\"",
                        "\"service\":\"support\"",
                        "\"follow\":\"callbacks\"",
                        "\"followedCallbacks\":1",
                        "\"failing\":1",
                        "\"delivered\":1",
                        "Broken.")
                .doesNotContain(EngagementBed.PHONE, "demo-api-key");
        assertThat(console().call(DevConsole.MediaType.TEXT, Map.of()).toString())
                .contains("service:", "support");
        assertThat(attribute("FollowedCallbacks")).isEqualTo(1L);
        assertThat(attribute("Failing")).isEqualTo(1L);
        assertThat(attribute("Delivered")).isEqualTo(1L);
    }

    @Test
    void queuesAreCountedToo() throws Exception {
        bed.bind("meters", meters);
        bed.context().setDevConsole(true);
        bed.api().queue("a", 42, true, true);
        bed.api().queue("b", 43, true, true);
        bed.route("times", FROM + "&follow=waitTimes&queues=a,b&changesOnly=true")
                .start()
                .awaitReceived(2);

        await().until(() -> gauge("followed") == 2);
        assertThat(gauge("failing")).isZero();
        assertThat(json()).contains("\"follow\":\"waitTimes\"", "\"followedCallbacks\":0");
        assertThat(attribute("FollowedCallbacks")).isEqualTo(0L);
        assertThat(attribute("Delivered")).isEqualTo(2L);
    }

    @Test
    void stopsLeaveNothingBehind() {
        bed.bind("meters", meters);
        bed.route("states", FROM).start();
        bed.book();
        for (int i = 0; i < 20; i++) {
            bed.stopRoute("states").startRoute("states");
        }
        assertThat(meters.find("camelcx.genesys.engagement.followed").gauges()).hasSize(1);
        bed.stop();

        assertThat(meters.find("camelcx.genesys.engagement.followed").gauges()).isEmpty();
        await().untilAsserted(
                        () -> assertThat(RouteBed.threads("genesys-engagement")).isEmpty());
    }

    private double gauge(String name) {
        var gauge = meters.find("camelcx.genesys.engagement." + name).gauge();
        return gauge == null ? -1 : gauge.value();
    }

    private DevConsole console() {
        return bed.context()
                .getCamelContextExtension()
                .getContextPlugin(DevConsoleRegistry.class)
                .resolveById("genesys-engagement");
    }

    private String json() {
        return ((JsonObject) console().call(DevConsole.MediaType.JSON, Map.of())).toJson();
    }

    private Object attribute(String name) throws Exception {
        MBeanServer server =
                bed.context().getManagementStrategy().getManagementAgent().getMBeanServer();
        ObjectName endpoint = server.queryNames(new ObjectName("org.apache.camel:type=endpoints,*"), null).stream()
                .filter(each -> each.toString().contains("genesys-engagement:")
                        && each.toString().contains("initialDelay"))
                .findFirst()
                .orElseThrow();
        return server.getAttribute(endpoint, name);
    }
}
