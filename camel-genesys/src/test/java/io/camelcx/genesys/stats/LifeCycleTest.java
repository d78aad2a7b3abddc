// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LifeCycleTest {

    private static final String ROUTE =
            "genesys-stats:agents?objectType=Agent&objectIds=agent1,agent2&statistics=TimeInCurrentState";

    @Test
    void stoppingTheRouteDisconnectsFromTheServer() throws Exception {
        try (TestBed bed = TestBed.still().route("agents", ROUTE).start()) {
            await().until(() -> bed.received().size() == 2);
            bed.stopRoute("agents");
            assertThat(bed.statistics().subscriptions()).isEmpty();
            assertThat(bed.statistics().sessions()).isEmpty();
            assertThat(bed.journal().count("DELETE", "/statistics/v3/subscriptions/*"))
                    .isEqualTo(1);
        }
    }

    @Test
    void theLastConsumerClosesTheSessionNotTheFirst() throws Exception {
        try (TestBed bed =
                TestBed.still().route("one", ROUTE).route("two", ROUTE).start()) {
            await().until(() -> bed.received().size() == 4);
            bed.stopRoute("one");
            assertThat(bed.statistics().subscriptions()).hasSize(1);
            assertThat(bed.statistics().sessions()).hasSize(1);
            bed.stopRoute("two");
            assertThat(bed.statistics().sessions()).isEmpty();
        }
    }

    @Test
    void aHundredStopsAndStartsLeaveNoThreadAndNoSubscription() throws Exception {
        try (TestBed bed = TestBed.still().route("agents", ROUTE).start()) {
            await().until(() -> bed.received().size() == 2);
            for (int i = 0; i < 100; i++) {
                bed.stopRoute("agents");
                assertThat(bed.statistics().sessions()).isEmpty();
                bed.received().clear();
                bed.startRoute("agents");
                await().pollInterval(Duration.ofMillis(5))
                        .until(() -> bed.received().size() == 2);
            }
            assertThat(bed.statistics().subscriptions()).hasSize(1);
            assertThat(bed.statistics().sessions()).hasSize(1);
            await().untilAsserted(() -> {
                assertThat(threads("GenesysSession")).hasSize(1);
                assertThat(threads("GenesysStats[agents]")).hasSize(1);
            });
        }
    }

    @Test
    void aHundredSuspendsAndResumesLoseNothing() throws Exception {
        try (TestBed bed = TestBed.still().route("agents", ROUTE).start()) {
            await().until(() -> bed.received().size() == 2);
            for (int i = 1; i <= 100; i++) {
                bed.context().getRouteController().suspendRoute("agents");
                bed.statistics().publish("Agent", "agent1", "TimeInCurrentState", i);
                bed.context().getRouteController().resumeRoute("agents");
            }
            await().untilAsserted(() ->
                    assertThat(bed.updates("agent1")).hasSize(100).isSorted().endsWith(100));
            assertThat(bed.statistics().sessions()).hasSize(1);
        }
    }

    @Test
    void aSuspendedRouteGetsNothingUntilItIsResumed() throws Exception {
        try (TestBed bed = TestBed.still()
                .route("held", ROUTE)
                .route("free", "genesys-stats:free?objectType=Agent&objectIds=agent3&statistics=TimeInCurrentState")
                .start()) {
            await().until(() -> bed.received().size() == 3);
            bed.context().getRouteController().suspendRoute("held");
            bed.statistics().publish("Agent", "agent1", "TimeInCurrentState", 1);
            bed.statistics().publish("Agent", "agent3", "TimeInCurrentState", 3);
            await().until(() -> bed.updates("agent3").equals(List.of(3)));
            assertThat(bed.updates("agent1")).isEmpty();
            bed.context().getRouteController().resumeRoute("held");
            await().until(() -> bed.updates("agent1").equals(List.of(1)));
        }
    }

    @Test
    void aStoppedContextLeavesNoThreadBehind() throws Exception {
        TestBed bed = TestBed.still();
        bed.route("agents", ROUTE).start();
        await().until(() -> bed.received().size() == 2);
        bed.stop();
        await().untilAsserted(() -> assertThat(threads("Genesys")).isEmpty());
        bed.close();
    }

    @Test
    void stoppingWhileTheServerIsDownEndsSoon() throws Exception {
        try (TestBed bed = TestBed.still().route("agents", ROUTE)) {
            bed.simulator().stop();
            bed.start();
            bed.stopRoute("agents");
            assertThat(bed.context()
                            .getRouteController()
                            .getRouteStatus("agents")
                            .isStopped())
                    .isTrue();
        }
    }

    private static Set<String> threads(String part) {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.contains(part))
                .collect(Collectors.toSet());
    }
}
