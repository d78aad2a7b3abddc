// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.files;

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
import org.apache.camel.util.json.JsonObject;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an operator sees of a consumer, and what is refused when a route starts. */
class OperatorTest {

    private static final String HOME = "expert-files:home?" + FilesBed.OFTEN;

    @AutoClose
    private final FilesBed bed = FilesBed.create();

    private final MeterRegistry meters = new SimpleMeterRegistry();

    @Test
    void readinessShowsProgressAndFailure() {
        int page = bed.page("P");
        bed.attach(page, "a.txt", "one");
        bed.health().route("files", HOME).start();
        await().untilAsserted(() -> {
            assertThat(bed.readiness().getState()).isEqualTo(HealthCheck.State.UP);
            assertThat(bed.readiness().getDetails())
                    .containsEntry("files.delivered", 1L)
                    .containsEntry("files.pending", 0)
                    .containsKey("events.since");
        });

        bed.faults().add(Fault.on("GET", "/@api/deki/events/*").status(403));

        await().until(() -> bed.readiness().getState() == HealthCheck.State.DOWN);
    }

    @Test
    void metersConsoleAndJmxShowProgress() throws Exception {
        bed.bind("meters", meters);
        bed.context().setDevConsole(true);
        int page = bed.page("P");
        bed.attach(page, "a.txt", "one");
        bed.route("files", HOME).start();
        await().untilAsserted(() -> assertThat(meters.get("camelcx.expert.files.delivered")
                        .tag("route", "files")
                        .functionCounter()
                        .count())
                .isEqualTo(1));

        assertThat(meters.get("camelcx.expert.files.pending").gauge().value()).isZero();
        DevConsole console = bed.context()
                .getCamelContextExtension()
                .getContextPlugin(DevConsoleRegistry.class)
                .resolveById("expert-files");
        assertThat(((JsonObject) console.call(DevConsole.MediaType.JSON, Map.of())).toJson())
                .contains("\"page\":\"home\"", "\"delivered\":1", "\"pending\":0");
        ExpertFilesEndpoint endpoint = bed.endpoint("files", ExpertFilesEndpoint.class);
        assertThat(endpoint.getDelivered()).isEqualTo(1);
        assertThat(endpoint.getPending()).isZero();

        bed.stopRoute("files");
        assertThat(meters.find("camelcx.expert.files.delivered").functionCounter())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({"prefetch=0, prefetch", "prefetch=101, prefetch", "overlap=PT-1S, overlap"})
    void anOptionOutOfItsRangeFailsTheStart(String option, String name) {
        bed.route("files", HOME + "&" + option);

        assertThatThrownBy(bed::start).rootCause().hasMessageContaining(name);
    }
}
