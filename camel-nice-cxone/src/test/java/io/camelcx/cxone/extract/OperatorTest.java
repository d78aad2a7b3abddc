// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone.extract;

import static io.camelcx.cxone.extract.ExtractBed.SUBMIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.camelcx.simulator.http.Fault;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.camel.console.DevConsole;
import org.apache.camel.console.DevConsoleRegistry;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckHelper;
import org.apache.camel.util.json.JsonObject;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Health, meters, console and JMX of a route, the checks of its options, and its release of resources. */
class OperatorTest {

    private static final String ROUTE = "cxone-extract:qm-workflows?version=1&startDate=2026-11-21&overlap=0"
            + "&initialDelay=0&delay=20&pollDelay=5ms";

    @AutoClose
    private final ExtractBed bed = ExtractBed.create();

    private final MeterRegistry meters = new SimpleMeterRegistry();

    @Test
    void healthShowsTheProgressOfAnExtractionAndItsFailure() throws Exception {
        withHealth();
        bed.api().change(extraction -> extraction.withRunTime(Duration.ofDays(1)));
        bed.route("qm", ROUTE).start();
        await().until(() -> bed.api().submissions() == 1);
        String job = bed.api().jobs().get(0).id();

        await().untilAsserted(() -> assertThat(readiness().getDetails())
                .containsEntry("next.day", "2026-11-21")
                .containsEntry("extraction.step", "WAITING")
                .containsEntry("extraction.of", "qm-workflows version 1, 2026-11-21 to 2026-11-21")
                .containsEntry("extraction.job", job)
                .containsEntry("extraction.bytes", 0L));

        bed.api().fail(job, "The query was too large");
        bed.faults().add(Fault.on("POST", SUBMIT).status(400).body("{\"message\":\"no\"}"));
        await().untilAsserted(() -> {
            assertThat(readiness().getState()).isEqualTo(HealthCheck.State.DOWN);
            assertThat(readiness().getError()).isPresent();
        });

        bed.faults().clear();
        bed.api().change(extraction -> extraction.withRunTime(Duration.ZERO));
        await().until(() -> bed.received().size() == 1);
        await().until(() -> readiness().getState() == HealthCheck.State.UP);
        assertThat(readiness().getDetails())
                .containsEntry("next.day", "2026-11-22")
                .containsEntry("extraction.step", "IDLE");
    }

    @Test
    void aRouteThatHasProcessedAWindowIsReadyDuringTheFirstPoll() throws Exception {
        withHealth();
        bed.faults().add(Fault.on("POST", SUBMIT).whenBodyContains("2026-11-21").delay(Duration.ofHours(1)));
        bed.route("qm", ROUTE.replace("2026-11-21", "2026-11-20")).start();
        await().until(() -> bed.received().size() == 1);

        await().until(() -> readiness().getState() == HealthCheck.State.UP);
        assertThat(bed.received()).hasSize(1);
        bed.faults().clear();
    }

    @Test
    void metersConsoleAndJmxShowProgress() throws Exception {
        bed.bind("meters", meters);
        bed.context().setDevConsole(true);
        bed.route("qm", ROUTE + "&output=records").start();
        await().until(() -> bed.received().size() == 1);

        await().untilAsserted(() -> assertThat(meters.get("camelcx.cxone.extract.windows")
                        .functionCounter()
                        .count())
                .isEqualTo(1));
        assertThat(meters.get("camelcx.cxone.extract.bytes").gauge().value()).isPositive();
        assertThat(meters.get("camelcx.http.calls").tag("operation", "download").timers())
                .isNotEmpty();

        DevConsole console = bed.context()
                .getCamelContextExtension()
                .getContextPlugin(DevConsoleRegistry.class)
                .resolveById("cxone-extract");
        JsonObject json = (JsonObject) console.call(DevConsole.MediaType.JSON, Map.of());
        assertThat(json.toJson()).contains("\"entityName\":\"qm-workflows\"", "\"step\":\"IDLE\"");
        assertThat(console.call(DevConsole.MediaType.TEXT, Map.of()).toString())
                .contains("qm-workflows")
                .doesNotContain("demo-access-secret");
        assertThat(bed.endpoint("qm").getExtractionsUnderWay()).isEqualTo(1);
    }

    @Test
    void fiftyStopsAndStartsLeaveNothingBehind() throws Exception {
        bed.bind("meters", meters);
        bed.api().change(extraction -> extraction.withRunTime(Duration.ofDays(1)));
        bed.route("qm", ROUTE).start();
        for (int i = 0; i < 50; i++) {
            bed.stopRoute("qm");
            bed.startRoute("qm");
        }
        bed.stopRoute("qm");

        assertThat(bed.endpoint("qm").running()).isEmpty();
        assertThat(meters.find("camelcx.cxone.extract.windows").functionCounters())
                .isEmpty();
        await().until(() -> bed.spooled().isEmpty());
        bed.stop();
        await().untilAsserted(() -> assertThat(threads("Cxone")).isEmpty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "startDate=2026-11-21 | needs the option version",
                "version=1 | needs the option startDate",
                "version=1&startDate=soon | startDate must be a day such as 2026-11-22, not soon",
                "version=1&startDate=2026-11-21&window=P15D | window must be between 1 and 14 days, but is 15",
                "version=1&startDate=2026-11-21&window=P1M | window must be a number of days such as P1D or 1, not P1M",
                "version=1&startDate=2026-11-21&window=13&overlap=2 | overlap must be at least 0 days",
                "version=1&startDate=2026-11-21&lag=-1 | lag must be at least 0 days, but is -1",
                "version=1&startDate=2026-11-21&pollDelay=0 | pollDelay must be at least 1 ms",
                "version=1&startDate=2026-11-21&downloadAttempts=0 | downloadAttempts must be at least 1, but is 0",
                "version=1&startDate=2026-11-21&malformed=skip | malformed=skip needs output=records",
                "version=1&startDate=2026-11-21&maxFieldSize=10 | maxFieldSize must be between 1024 and 268435456 bytes, but is 10",
                "version=1&startDate=2026-11-21&output=pdf | pdf"
            })
    void aWrongOptionFailsAtTheStartOfTheRoute(String options, String words) {
        assertThatThrownBy(() ->
                        bed.route("qm", "cxone-extract:qm-workflows?" + options).start())
                .hasStackTraceContaining(words);
    }

    @Test
    void aMissingConnectionIsExplained() {
        bed.context().getRegistry().unbind("cxone");

        assertThatThrownBy(() -> bed.route("qm", ROUTE).start())
                .hasStackTraceContaining("cxone-extract:qm-workflows has no connection: put one bean of type");
    }

    private void withHealth() {
        bed.health();
    }

    private HealthCheck.Result readiness() {
        return HealthCheckHelper.invokeReadiness(bed.context()).stream()
                .filter(result -> result.getCheck().getId().equals("consumer:qm"))
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
