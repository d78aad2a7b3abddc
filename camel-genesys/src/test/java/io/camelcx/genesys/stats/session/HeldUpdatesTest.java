// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.stats.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.IntNode;
import io.camelcx.genesys.stats.client.StatisticValue;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How many updates are held for a reply. */
class HeldUpdatesTest {

    private static final int MANY = 20_000;

    private final HeldUpdates held = new HeldUpdates();

    @Test
    void onlyTheNewestOfManyUpdatesOfAStatisticIsKept() {
        addEach(10, 1, MANY / 10);
        assertThat(held.values()).hasSize(10).allMatch(value -> value.value().intValue() == MANY / 10);
    }

    @Test
    void manyStatisticsAreMergedAgainOnlyWhenTheirNumberHasDoubled() {
        addEach(MANY, 1, 1);
        held.add(value(0, 2));
        assertThat(held.values()).hasSize(MANY + 1);
        addEach(MANY - 1, 3, 3);
        assertThat(held.values()).hasSize(MANY);
    }

    private void addEach(int statistics, int from, int to) {
        for (int number = from; number <= to; number++) {
            for (int statistic = 0; statistic < statistics; statistic++) {
                held.add(value(statistic, number));
            }
        }
    }

    private static StatisticValue value(int statistic, int number) {
        return new StatisticValue(
                "s", "Agent", "agent1", "id" + statistic, "", IntNode.valueOf(number), Instant.EPOCH, Map.of());
    }
}
