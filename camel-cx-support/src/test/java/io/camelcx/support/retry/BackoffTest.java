// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.retry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackoffTest {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Test
    void withoutJitterItDoublesUpToTheMaximum() {
        Backoff backoff = new Backoff(SECOND, Duration.ofSeconds(5), 2, 0);

        assertThat(IntStream.rangeClosed(1, 5).mapToObj(attempt -> backoff.delay(attempt, new Random(1))))
                .extracting(Duration::toSeconds)
                .containsExactly(1L, 2L, 4L, 5L, 5L);
    }

    @Test
    void jitterSpreadsAroundTheNominalWait() {
        Backoff backoff = new Backoff(SECOND, MINUTE, 2, 0.5);

        assertThat(backoff.delay(2, always(0))).hasSeconds(1);
        assertThat(backoff.delay(2, always(0.5))).hasSeconds(2);
        assertThat(backoff.delay(2, always(0.999_999))).isBetween(Duration.ofMillis(2999), Duration.ofSeconds(3));
    }

    @Test
    void noWaitExceedsTheMaximumOrIsZeroWhateverTheJitter() {
        Backoff backoff = new Backoff(Duration.ofMillis(2), SECOND, 3, 1);
        Random random = new Random(7);

        for (int attempt = 1; attempt <= 1000; attempt++) {
            assertThat(backoff.delay(attempt, random)).isPositive().isLessThanOrEqualTo(SECOND);
        }
        assertThat(backoff.delay(1, always(0))).isPositive();
    }

    @Test
    void aVeryLateTryWaitsTheMaximum() {
        Backoff backoff = new Backoff(SECOND, MINUTE, 2, 0);

        assertThat(backoff.delay(Integer.MAX_VALUE, new Random(1))).isEqualTo(MINUTE);
    }

    @Test
    void badSettingsAreRefusedByTheirNames() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Backoff(Duration.ZERO, MINUTE, 2, 0))
                .withMessageStartingWith("initial ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Backoff(MINUTE, SECOND, 2, 0))
                .withMessageStartingWith("max ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Backoff(SECOND, MINUTE, 0.9, 0))
                .withMessageStartingWith("multiplier ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Backoff(SECOND, MINUTE, 2, Double.NaN))
                .withMessageStartingWith("jitter ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Backoff(SECOND, MINUTE, 2, 0).delay(0, new Random(1)))
                .withMessageStartingWith("attempt ");
    }

    private static RandomGenerator always(double value) {
        return new Random() {
            @Override
            public double nextDouble() {
                return value;
            }
        };
    }
}
