// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camelcx.simulator.genesys.statistics.ServiceState;
import java.util.Collection;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckHelper;
import org.junit.jupiter.api.Test;

class HealthTest {

    private static final String ROUTE = "genesys-stats:agents?objectType=Agent&objectIds=agent1"
            + "&statistics=TimeInCurrentState,NoSuchStatistic&reconnectDelay=50ms&reconnectMaxDelay=200ms";

    @Test
    void readinessFollowsTheSessionAndContainsTheReason() throws Exception {
        try (TestBed bed = withHealth()) {
            bed.simulator().stop();
            bed.start();
            await().untilAsserted(() -> {
                assertThat(readiness(bed).getState()).isEqualTo(HealthCheck.State.DOWN);
                assertThat(readiness(bed).getMessage()).hasValueSatisfying(message -> assertThat(message)
                        .contains("Not connected", "log in", "onnection refused"));
            });
            bed.simulator().resume();
            await().untilAsserted(() -> assertThat(readiness(bed).getState()).isEqualTo(HealthCheck.State.UP));
            bed.statistics().serviceState(ServiceState.UNAVAILABLE);
            await().untilAsserted(() -> assertThat(readiness(bed).getMessage())
                    .hasValueSatisfying(
                            message -> assertThat(message).contains("Statistics service is not available")));
        }
    }

    @Test
    void detailsCountStatisticsAndQueue() throws Exception {
        try (TestBed bed = withHealth().start()) {
            await().untilAsserted(() -> assertThat(readiness(bed).getDetails())
                    .containsEntry("session.state", "CONNECTED")
                    .containsEntry("statistics.asked", 2)
                    .containsEntry("statistics.open", 1)
                    .containsEntry("statistics.refused", 1)
                    .containsEntry("queue.depth", 0)
                    .containsEntry("queue.merged", 0L));
        }
    }

    private static TestBed withHealth() throws Exception {
        TestBed bed = TestBed.still();
        bed.health();
        return bed.route("agents", ROUTE);
    }

    private static HealthCheck.Result readiness(TestBed bed) {
        Collection<HealthCheck.Result> results = HealthCheckHelper.invokeReadiness(bed.context());
        return results.stream()
                .filter(result -> result.getCheck().getId().equals("consumer:agents"))
                .findFirst()
                .orElseThrow();
    }
}
