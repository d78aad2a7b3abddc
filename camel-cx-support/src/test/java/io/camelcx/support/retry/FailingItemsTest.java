// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.retry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class FailingItemsTest {

    private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");
    private static final Throwable FAILURE = new IllegalStateException("no");

    private final FailingItems<Item, String> failing =
            new FailingItems<>(Item::name, new Backoff(Duration.ofSeconds(15), Duration.ofMinutes(10), 2, 0));
    private final Item bad = new Item("bad");
    private final Item good = new Item("good");
    private final List<Item> watched = List.of(bad, good);

    @Test
    void oneThatCannotBeReadIsTriedAgainAfterTheOthersAndThenLessOften() {
        failing.failed(bad, FAILURE, START);
        assertThat(failing.due(watched, START)).containsExactly(good, bad);

        failing.failed(bad, FAILURE, START);
        assertThat(failing.due(watched, START.plusSeconds(14))).containsExactly(good);
        assertThat(failing.due(watched, START.plusSeconds(15))).containsExactly(good, bad);

        for (int i = 0; i < 50; i++) {
            failing.failed(bad, FAILURE, START);
        }
        assertThat(failing.due(watched, START.plusSeconds(599))).containsExactly(good);
        assertThat(failing.due(watched, START.plusSeconds(600))).containsExactly(good, bad);
        assertThat(failing.size()).isEqualTo(1);
        assertThat(failing.failures()).isEqualTo(52);
        assertThat(failing.worst()).contains(FAILURE);
    }

    @Test
    void oneThatCanBeReadAgainIsForgotten() {
        failing.failed(bad, FAILURE, START);
        failing.failed(bad, FAILURE, START);

        failing.read(bad);

        assertThat(failing.due(watched, START)).containsExactly(bad, good);
        assertThat(failing.size()).isZero();
        assertThat(failing.worst()).isEmpty();
    }

    @Test
    void oneThatIsThereNoLongerIsForgotten() {
        failing.failed(bad, FAILURE, START);

        failing.due(List.of(good), START);

        assertThat(failing.size()).isZero();
    }

    @Test
    void whileTheServerIsNotThereTheDelayDoesNotGrow() {
        for (int i = 0; i < 50; i++) {
            failing.unreached(bad, FAILURE, START);
        }

        assertThat(failing.due(watched, START)).containsExactly(good, bad);
        failing.failed(bad, FAILURE, START);
        assertThat(failing.due(watched, START)).containsExactly(good, bad);
    }

    private record Item(String name) {}
}
