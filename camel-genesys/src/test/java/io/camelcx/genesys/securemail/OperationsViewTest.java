// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.securemail;

import static io.camelcx.genesys.securemail.MailBed.FROM;
import static io.camelcx.genesys.securemail.MailBed.PATH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camelcx.simulator.http.Fault;
import io.camelcx.test.RouteBed;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Map;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.apache.camel.console.DevConsole;
import org.apache.camel.console.DevConsoleRegistry;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.util.json.JsonObject;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What an operator sees of a consumer, and what it leaves behind. */
class OperationsViewTest {

    @AutoClose
    private final MailBed bed = MailBed.create();

    private final MeterRegistry meters = new SimpleMeterRegistry();

    @Test
    void readinessIsDownWhileAMailCannotBeMarkedAndSaysWhy() {
        String id = bed.write("One");
        bed.faults().add(Fault.on("DELETE", PATH + "/*").status(403).body("{\"message\":\"Forbidden\"}"));
        bed.health().route("mails", FROM).start().awaitReceived(1);

        await().untilAsserted(() -> {
            assertThat(bed.readiness().getState()).isEqualTo(HealthCheck.State.DOWN);
            assertThat(bed.readiness().getError()).hasValueSatisfying(error -> assertThat(error)
                    .hasMessageContainingAll(id, "403", "Check the API key"));
        });
        assertThat(bed.readiness().getDetails())
                .containsEntry("mails.delivered", 1L)
                .containsEntry("mails.failing", 1);
        bed.faults().clear();
        await().until(() -> bed.readiness().getState() == HealthCheck.State.UP);
    }

    @Test
    void metersConsoleAndJmxCountTheMails() throws Exception {
        bed.bind("meters", meters);
        bed.context().setDevConsole(true);
        bed.write("One");
        bed.route("mails", FROM).start().awaitReceived(1);
        String broken = bed.write("Broken");
        bed.faults()
                .add(Fault.on("GET", PATH + "/" + broken)
                        .status(400)
                        .body("{\"status\":{\"code\":\"FAILURE\",\"message\":\"Broken.\"}}"));

        await().until(() -> gauge("failing") == 1);
        assertThat(gauge("unread")).isEqualTo(1);
        assertThat(meters.get("camelcx.genesys.securemail.delivered")
                        .tag("route", "mails")
                        .functionCounter()
                        .count())
                .isEqualTo(1);
        assertThat(meters.get("camelcx.genesys.securemail.failures")
                        .functionCounter()
                        .count())
                .isPositive();

        DevConsole console = bed.context()
                .getCamelContextExtension()
                .getContextPlugin(DevConsoleRegistry.class)
                .resolveById("genesys-securemail");
        JsonObject json = (JsonObject) console.call(DevConsole.MediaType.JSON, Map.of());
        assertThat(json.toJson())
                .contains(
                        "\"routeId\":\"mails\"",
                        "\"securebox\":\"support\"",
                        "\"unreadMails\":1",
                        "\"failingMails\":1",
                        "\"deliveredMails\":1",
                        "Broken.");
        assertThat(console.call(DevConsole.MediaType.TEXT, Map.of()).toString()).contains("securebox:", "support");

        MBeanServer server =
                bed.context().getManagementStrategy().getManagementAgent().getMBeanServer();
        ObjectName name = server.queryNames(new ObjectName("org.apache.camel:type=endpoints,*"), null).stream()
                .filter(each -> each.toString().contains("genesys-securemail:"))
                .findFirst()
                .orElseThrow();
        assertThat(server.getAttribute(name, "DeliveredMails")).isEqualTo(1L);
        assertThat(server.getAttribute(name, "FailingMails")).isEqualTo(1L);
        assertThat(server.getAttribute(name, "UnreadMails")).isEqualTo(1L);
    }

    @Test
    void stopsLeaveNothingBehind() {
        bed.bind("meters", meters);
        bed.route("mails", FROM).start();
        for (int i = 0; i < 20; i++) {
            bed.stopRoute("mails").startRoute("mails");
        }
        assertThat(meters.find("camelcx.genesys.securemail.unread").gauges()).hasSize(1);
        bed.stop();

        assertThat(meters.find("camelcx.genesys.securemail.unread").gauges()).isEmpty();
        await().untilAsserted(
                        () -> assertThat(RouteBed.threads("genesys-securemail")).isEmpty());
    }

    private double gauge(String name) {
        var gauge = meters.find("camelcx.genesys.securemail." + name).gauge();
        return gauge == null ? -1 : gauge.value();
    }
}
