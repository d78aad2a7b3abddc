// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camelcx.genesys.stats.client.Statistic;
import io.camelcx.genesys.stats.client.StatisticValue;
import io.camelcx.support.partition.Partition;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.camel.health.HealthCheck;
import org.junit.jupiter.api.Test;

/** Consumers that divide the objects among them. */
class PartitionsTest {

    private static final int PARTITIONS = 4;
    private static final List<String> AGENTS =
            IntStream.rangeClosed(1, 5).mapToObj(i -> "agent" + i).toList();

    @Test
    void eachObjectIsSubscribedByTheConsumerOfItsPartitionWithAllItsStatistics() throws Exception {
        try (TestBed bed = TestBed.still()) {
            for (int index = 0; index < PARTITIONS; index++) {
                bed.route("p" + index, listed(PARTITIONS, index));
            }
            bed.start().awaitReceived(2 * AGENTS.size());
            assertThat(bed.received())
                    .extracting(received -> key(received.value()))
                    .containsExactlyInAnyOrderElementsOf(AGENTS.stream()
                            .flatMap(agent -> Stream.of(agent + " TimeInCurrentState", agent + " CurrentAgentState"))
                            .toList());
        }
    }

    @Test
    void aConsumerSubscribesToNothingOfOtherPartitions() throws Exception {
        try (TestBed bed = TestBed.still().route("p1", listed(2, 1)).start()) {
            List<String> own =
                    AGENTS.stream().filter(new Partition(2, 1)::contains).toList();
            bed.awaitReceived(2 * own.size());
            assertThat(own).isNotEmpty().hasSizeLessThan(AGENTS.size());
            assertThat(bed.journal().requests())
                    .filteredOn(request -> request.path().endsWith("/subscriptions"))
                    .singleElement()
                    .satisfies(request -> AGENTS.forEach(
                            agent -> assertThat(request.body().toString().contains('"' + agent + '"'))
                                    .isEqualTo(own.contains(agent))));
        }
    }

    @Test
    void definitionsAreDividedByTheirObjects() throws Exception {
        try (TestBed bed = TestBed.still()) {
            bed.bind(
                    "mine",
                    AGENTS.stream()
                            .map(agent -> Statistic.predefined("Agent", agent, "TimeInCurrentState"))
                            .toList());
            for (int index = 0; index < PARTITIONS; index++) {
                bed.route("p" + index, "genesys-stats:p?definitions=#mine&partitions=4&partition=" + index);
            }
            bed.start().awaitReceived(AGENTS.size());
            assertThat(bed.received())
                    .extracting(received -> received.value().objectId())
                    .containsExactlyInAnyOrderElementsOf(AGENTS);
        }
    }

    @Test
    void aConsumerWithoutAnyObjectIsUpAndNeedsNoSession() throws Exception {
        int empty = IntStream.range(0, 1000)
                .filter(index -> AGENTS.stream().noneMatch(new Partition(1000, index)::contains))
                .findFirst()
                .orElseThrow();
        try (TestBed bed = TestBed.still()) {
            bed.health();
            bed.route("empty", listed(1000, empty)).start();
            assertThat(bed.readiness().getState()).isEqualTo(HealthCheck.State.UP);
            assertThat(bed.readiness().getMessage())
                    .contains("Idle: no object belongs to partitions=1000&partition=" + empty);
            bed.stopRoute("empty");
            bed.startRoute("empty");
            assertThat(bed.readiness().getState()).isEqualTo(HealthCheck.State.UP);
            assertThat(bed.journal().requests()).isEmpty();
            assertThat(bed.statistics().sessions()).isEmpty();
        }
    }

    @Test
    void consumersWithAndWithoutObjectsShareOneSession() throws Exception {
        try (TestBed bed = TestBed.still()) {
            for (int index = 0; index < 20; index++) {
                bed.route("p" + index, listed(20, index));
            }
            bed.start().awaitReceived(2 * AGENTS.size());
            assertThat(bed.statistics().sessions()).hasSize(1);
            for (int index = 0; index < 20; index++) {
                bed.stopRoute("p" + index);
            }
            await().untilAsserted(() -> assertThat(bed.statistics().sessions()).isEmpty());
        }
    }

    private static String listed(int partitions, int partition) {
        return "genesys-stats:agents?objectType=Agent&objectIds=" + String.join(",", AGENTS)
                + "&statistics=TimeInCurrentState,CurrentAgentState&partitions=" + partitions + "&partition="
                + partition;
    }

    private static String key(StatisticValue value) {
        return value.objectId() + " " + value.name();
    }
}
