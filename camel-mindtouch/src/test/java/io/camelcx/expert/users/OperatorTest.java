// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.users;

import static io.camelcx.expert.users.UsersBed.OFTEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.camelcx.simulator.http.Fault;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Map;
import org.apache.camel.console.DevConsole;
import org.apache.camel.console.DevConsoleRegistry;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckHelper;
import org.apache.camel.util.json.JsonObject;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an operator sees of a route, what is refused when it starts, and what it leaves behind. */
class OperatorTest {

    private static final String ROUTE = "expert-users:all?" + OFTEN;

    @AutoClose
    private final UsersBed bed = UsersBed.create();

    private final MeterRegistry meters = new SimpleMeterRegistry();

    @Test
    void healthReportsAFailureAndWhatIsKnown() {
        bed.faults().add(Fault.on("GET", "/@api/deki/users").status(503).body("<html>Down for tonight</html>"));
        bed.health().route("users", ROUTE).start();
        await().untilAsserted(() -> {
            assertThat(readiness().getState()).isEqualTo(HealthCheck.State.DOWN);
            assertThat(readiness().getError())
                    .hasValueSatisfying(error -> assertThat(error).hasMessageContaining("HTTP 503: Down for tonight"));
        });

        bed.faults().clear();

        await().untilAsserted(() -> {
            assertThat(readiness().getState()).isEqualTo(HealthCheck.State.UP);
            assertThat(readiness().getDetails())
                    .containsEntry("users.known", 4)
                    .containsEntry("users.delivered", 4L)
                    .containsEntry("users.failed", 0L)
                    .containsEntry("users.unreadable", 0L)
                    .containsKey("list.complete");
        });
    }

    @Test
    void metersConsoleAndJmxShowProgress() throws Exception {
        bed.bind("meters", meters);
        bed.context().setDevConsole(true);
        bed.route("users", ROUTE).start();
        await().until(() -> bed.received().size() == 4);

        await().untilAsserted(() -> assertThat(meters.get("camelcx.expert.users.delivered")
                        .tag("route", "users")
                        .functionCounter()
                        .count())
                .isEqualTo(4));
        assertThat(meters.get("camelcx.expert.users.known").gauge().value()).isEqualTo(4);
        DevConsole console = bed.context()
                .getCamelContextExtension()
                .getContextPlugin(DevConsoleRegistry.class)
                .resolveById("expert-users");
        await().untilAsserted(
                        () -> assertThat(((JsonObject) console.call(DevConsole.MediaType.JSON, Map.of())).toJson())
                                .contains("\"route\":\"users\"", "\"known\":4", "\"delivered\":4"));
        assertThat(console.call(DevConsole.MediaType.TEXT, Map.of()).toString()).doesNotContain("demo-server-secret");
        ExpertUsersEndpoint endpoint = bed.endpoint("users", ExpertUsersEndpoint.class);
        assertThat(endpoint.getDelivered()).isEqualTo(4);
        assertThat(endpoint.getKnownUsers()).isEqualTo(4);
    }

    @Test
    void fiftyStopsAndStartsLeaveNothingBehind() {
        bed.bind("meters", meters);
        bed.route("users", ROUTE).start();
        for (int i = 0; i < 50; i++) {
            bed.stopRoute("users");
            bed.startRoute("users");
        }
        bed.stopRoute("users");

        assertThat(bed.endpoint("users", ExpertUsersEndpoint.class).consumers().of(ExpertUsersConsumer.class))
                .isEmpty();
        assertThat(meters.find("camelcx.expert.users.delivered").functionCounters())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "expert-users:3?delay=5            | A consumer of expert-users follows all users: expert-users:all",
                "expert-users:all?limit=all        | limit must be a number where all pages are read, not all",
                "expert-users:all?limit=0          | limit must be a number of at least 1, or all, but is 0",
                "expert-users:all?offset=-1        | offset must be at least 0, but is -1",
                "expert-users:all?seatFilter=some  | some",
                "expert-users:?delay=5             | expert-users:nina",
                "expert-users:=?delay=5            | A consumer of expert-users follows all users"
            })
    void aWrongOptionFailsAtTheStartOfTheRoute(String uri, String words) {
        assertThatThrownBy(() -> bed.route("users", uri).start()).hasStackTraceContaining(words);
    }

    @Test
    void aMissingConnectionIsExplained() {
        bed.context().getRegistry().unbind("expert");

        assertThatThrownBy(() -> bed.route("users", ROUTE).start())
                .hasStackTraceContaining("expert-users:all has no connection: put one bean of type");
    }

    private HealthCheck.Result readiness() {
        return HealthCheckHelper.invokeReadiness(bed.context()).stream()
                .filter(result -> result.getCheck().getId().equals("consumer:users"))
                .findFirst()
                .orElseThrow();
    }
}
