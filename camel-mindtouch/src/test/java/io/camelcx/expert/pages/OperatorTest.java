// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.pages;

import static io.camelcx.expert.pages.PagesBed.OFTEN;
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
import org.junit.jupiter.params.provider.ValueSource;

/** What an operator sees of a route, what is refused when it starts, and what it leaves behind. */
class OperatorTest {

    private static final String ROUTE = "expert-pages:home?includeContents=true&events=true&" + OFTEN;

    @AutoClose
    private final PagesBed bed = PagesBed.create();

    private final MeterRegistry meters = new SimpleMeterRegistry();

    @Test
    void healthReportsTheProgressOfARouteAndItsFailure() throws Exception {
        withHealth();
        bed.faults()
                .add(Fault.on("GET", "/@api/deki/pages/home/find").status(503).body("<html>Down for tonight</html>"));
        bed.route("pages", ROUTE).start();
        await().untilAsserted(() -> {
            assertThat(readiness().getState()).isEqualTo(HealthCheck.State.DOWN);
            assertThat(readiness().getError()).hasValueSatisfying(error -> assertThat(error)
                    .hasMessageContaining("find failed after 3 attempts: HTTP 503: Down for tonight"));
        });

        bed.faults().clear();
        await().until(() -> bed.received().size() == 40);
        await().untilAsserted(() -> assertThat(readiness().getState()).isEqualTo(HealthCheck.State.UP));
        await().untilAsserted(() -> assertThat(readiness().getDetails())
                .containsEntry("clock.skew", "PT0S")
                .containsEntry("pages.unreadable", 0)
                .containsEntry("changes.upto", "2026-11-22T12:00:01Z")
                .containsEntry("pages.delivered", 40L)
                .containsEntry("pages.failed", 0L));
    }

    @Test
    void aRouteThatHasGotAWindowIsReadyThoughTheCrawlGoesOn() throws Exception {
        withHealth();
        bed.simulator().expert().change(api -> api.withFind(find -> find.withMaxRows(10)));
        int last = bed.site()
                .all()
                .max(java.util.Comparator.comparing(page -> page.modified()))
                .orElseThrow()
                .id();
        bed.faults().add(Fault.on("GET", "/@api/deki/pages/" + last).delay(Duration.ofHours(1)));
        bed.route("pages", ROUTE).start();
        await().until(() -> bed.received().size() >= 10);

        await().until(() -> readiness().getState() == HealthCheck.State.UP);
        await().untilAsserted(() -> assertThat(readiness().getDetails()).containsKeys("window", "window.pages"));
        bed.faults().clear();
    }

    @Test
    void metersConsoleAndJmxShowProgress() throws Exception {
        bed.bind("meters", meters);
        bed.context().setDevConsole(true);
        bed.route("pages", ROUTE).start();
        await().until(() -> bed.received().size() == 40);

        await().untilAsserted(() -> assertThat(meters.get("camelcx.expert.pages.delivered")
                        .tag("route", "pages")
                        .functionCounter()
                        .count())
                .isEqualTo(40));
        assertThat(meters.get("camelcx.http.calls").tag("operation", "find").timers())
                .isNotEmpty();
        DevConsole console = bed.context()
                .getCamelContextExtension()
                .getContextPlugin(DevConsoleRegistry.class)
                .resolveById("expert-pages");
        await().untilAsserted(() -> assertThat(
                        ((JsonObject) console.call(DevConsole.MediaType.JSON, Map.of())).toJson())
                .contains("\"route\":\"pages\"", "\"delivered\":40", "\"upto\":\"2026-11-22T12:00:01Z\""));
        assertThat(console.call(DevConsole.MediaType.TEXT, Map.of()).toString())
                .contains("home")
                .doesNotContain("demo-server-secret");
        ExpertPagesEndpoint endpoint =
                (ExpertPagesEndpoint) bed.context().getRoute("pages").getEndpoint();
        assertThat(endpoint.getDelivered()).isEqualTo(40);
        assertThat(endpoint.getChangesUpto()).isEqualTo("2026-11-22T12:00:01Z");
    }

    @Test
    void fiftyStopsAndStartsLeaveNothingBehind() throws Exception {
        bed.bind("meters", meters);
        bed.route("pages", ROUTE).start();
        for (int i = 0; i < 50; i++) {
            bed.stopRoute("pages");
            bed.startRoute("pages");
        }
        bed.stopRoute("pages");

        assertThat(((ExpertPagesEndpoint) bed.context().getRoute("pages").getEndpoint())
                        .consumers()
                        .of(ExpertPagesConsumer.class))
                .isEmpty();
        assertThat(meters.find("camelcx.expert.pages.delivered").functionCounters())
                .isEmpty();
        bed.stop();
        await().untilAsserted(() -> assertThat(threads("ExpertConnection")).isEmpty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "prefetch=0 | prefetch must be between 1 and 100, but is 0",
                "overlap=PT-1S | overlap must not be negative",
                "since=soon | since must be a time such as 2026-11-22T12:00:00Z",
                "limit=none | limit must be a number of at least 1, or all, but is none",
                "offset=-1 | offset must be at least 0, but is -1",
                "redirects=-1 | redirects must be at least 0, but is -1",
                "format=pdf | pdf",
                "output=csv | csv"
            })
    void aWrongOptionFailsAtTheStartOfTheRoute(String options, String words) {
        assertThatThrownBy(
                        () -> bed.route("pages", "expert-pages:home?" + options).start())
                .hasStackTraceContaining(words);
    }

    @Test
    void aMissingConnectionIsExplained() {
        bed.context().getRegistry().unbind("expert");

        assertThatThrownBy(() -> bed.route("pages", ROUTE).start())
                .hasStackTraceContaining("expert-pages:home has no connection: put one bean of type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"expert-pages:?delay=5", "expert-pages:=?delay=5"})
    void aMissingPageIsExplained(String uri) {
        assertThatThrownBy(() -> bed.route("pages", uri).start()).hasStackTraceContaining("Guides/Setup");
    }

    private void withHealth() {
        bed.health();
    }

    private HealthCheck.Result readiness() {
        return HealthCheckHelper.invokeReadiness(bed.context()).stream()
                .filter(result -> result.getCheck().getId().equals("consumer:pages"))
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
