// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.openmedia;

import static io.camelcx.genesys.openmedia.OpenmediaBed.INTERACTIONS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camelcx.simulator.http.Fault;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.camel.console.DevConsole;
import org.apache.camel.console.DevConsoleRegistry;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckHelper;
import org.apache.camel.util.json.JsonObject;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an operator sees of a watching route, and what it leaves behind. */
class OperationsViewTest {

    private static final String WATCH =
            "genesys-openmedia:workitems?initialDelay=0&delay=20&externalIds=case-1&firstSeen=true";

    @AutoClose
    private final OpenmediaBed bed = OpenmediaBed.create();

    private final MeterRegistry meters = new SimpleMeterRegistry();

    @BeforeEach
    void start() {
        bed.openMedia().create("workitems", "case-1", Map.of());
        bed.bind("meters", meters);
    }

    @Test
    void readinessFollowsThePollsAndTellsTheReason() throws Exception {
        bed.health();
        bed.route("watch", WATCH).start();
        await().until(() -> readiness().getState() == HealthCheck.State.UP);

        bed.faults().add(Fault.on("GET", INTERACTIONS + "/*").status(403).body("{\"message\":\"Forbidden\"}"));

        await().untilAsserted(() -> {
            assertThat(readiness().getState()).isEqualTo(HealthCheck.State.DOWN);
            assertThat(readiness().getError()).hasValueSatisfying(error -> assertThat(error)
                    .hasMessageContainingAll("ext:case-1", "403", "Check the API key"));
        });
        bed.faults().clear();
        await().until(() -> readiness().getState() == HealthCheck.State.UP);
    }

    @Test
    void metersAndConsoleCountWhatIsWatchedAndDelivered() throws Exception {
        bed.context().setDevConsole(true);
        bed.route("watch", WATCH).start();
        await().until(() -> bed.received().size() == 1);

        await().untilAsserted(() -> assertThat(meters.get("camelcx.genesys.openmedia.delivered")
                        .functionCounter()
                        .count())
                .isEqualTo(1));
        assertThat(meters.get("camelcx.genesys.openmedia.watched").gauge().value())
                .isEqualTo(1);
        assertThat(meters.get("camelcx.http.calls")
                        .tag("operation", "get interaction")
                        .timers())
                .isNotEmpty();

        DevConsole console = bed.context()
                .getCamelContextExtension()
                .getContextPlugin(DevConsoleRegistry.class)
                .resolveById("genesys-openmedia");
        JsonObject json = (JsonObject) console.call(DevConsole.MediaType.JSON, Map.of());
        assertThat(json.toJson())
                .contains(
                        "\"routeId\":\"watch\"",
                        "\"watchedInteractions\":1",
                        "\"deliveredExchanges\":1",
                        "\"lastError\":\"\"");
        assertThat(console.call(DevConsole.MediaType.TEXT, Map.of()).toString())
                .contains("openMediaService:", "workitems");
    }

    @Test
    void aHundredStopsAndStartsLeaveNothingBehind() throws Exception {
        bed.route("watch", WATCH).start();
        for (int i = 0; i < 100; i++) {
            bed.stopRoute("watch");
            bed.startRoute("watch");
        }

        assertThat(bed.endpoint("watch").consumers().of(GenesysOpenmediaConsumer.class))
                .hasSize(1);
        assertThat(meters.find("camelcx.genesys.openmedia.watched").gauges()).hasSize(1);
        assertThat(threads("workitems")).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void aSuspendedRouteReadsNothing() throws Exception {
        bed.route("watch", WATCH)
                .route("other", "genesys-openmedia:workitems?initialDelay=0&delay=20&externalIds=case-2")
                .start();
        await().until(() -> bed.received().size() == 1);
        bed.context().getRouteController().suspendRoute("watch");
        // The poll that was running at that moment goes on to its end.
        GenesysOpenmediaConsumer consumer =
                (GenesysOpenmediaConsumer) bed.context().getRoute("watch").getConsumer();
        await().until(() -> !consumer.isPolling());
        bed.openMedia().change(bed.openMedia().interactions().get(0).id(), Map.of("priority", 2));
        long othersReadings = readings("case-2");

        await().until(() -> readings("case-2") > othersReadings + 3);

        assertThat(bed.all("changed")).isEmpty();
        bed.context().getRouteController().resumeRoute("watch");
        await().until(() -> bed.all("changed").size() == 1);
    }

    @Test
    void aStoppedContextLeavesNoThreadBehind() throws Exception {
        bed.route("watch", WATCH).start();
        await().until(() -> bed.received().size() == 1);
        bed.stop();

        await().untilAsserted(() -> assertThat(threads("Genesys")).isEmpty());
        assertThat(threads("genesys-openmedia")).isEmpty();
    }

    private long readings(String externalId) {
        return bed.journal().count("GET", INTERACTIONS + "/ext_" + externalId);
    }

    private HealthCheck.Result readiness() {
        Collection<HealthCheck.Result> results = HealthCheckHelper.invokeReadiness(bed.context());
        return results.stream()
                .filter(result -> result.getCheck().getId().equals("consumer:watch"))
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> threads(String part) {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.contains(part))
                .collect(Collectors.toSet());
    }
}
