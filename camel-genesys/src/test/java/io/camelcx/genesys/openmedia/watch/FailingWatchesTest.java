// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.openmedia.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcx.genesys.openmedia.client.InteractionKey;
import io.camelcx.support.retry.Backoff;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FailingWatchesTest {

    private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");
    private static final Throwable FAILURE = new IllegalStateException("no");

    private final FailingWatches failing =
            new FailingWatches(new Backoff(Duration.ofSeconds(15), Duration.ofMinutes(10), 2, 0));
    private final Watch bad = watch("bad");
    private final Watch good = watch("good");
    private final List<Watch> watched = List.of(bad, good);

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
    void oneThatIsWatchedNoLongerIsForgotten() {
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

    private static Watch watch(String id) {
        return new Watch(new InteractionKey.ById(id), START, Optional.empty(), false);
    }
}
