// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcx.support.retry.Backoff;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ReconnectScheduleTest {

    private final ReconnectSchedule schedule =
            new ReconnectSchedule(new Backoff(Duration.ofMillis(250), Duration.ofSeconds(60), 1.1, 0.3));

    @Test
    void theFirstDelayIsShort() {
        assertThat(schedule.next(Ending.Next.AFTER_DELAY)).isBetween(Duration.ofMillis(1), Duration.ofSeconds(1));
    }

    @Test
    void aRequestedHandshakeIsSentAtOnceButNotRepeatedly() {
        assertThat(schedule.next(Ending.Next.AT_ONCE)).isZero();
        assertThat(schedule.next(Ending.Next.AT_ONCE)).isPositive();
    }

    @Test
    void aRefusalWaitsForTheMaximumDelay() {
        assertThat(schedule.next(Ending.Next.AFTER_MAX_DELAY)).isEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void delaysGrowToTheMaximumAndNeverBeyond() {
        Duration last = Duration.ZERO;
        for (int i = 0; i < 200; i++) {
            last = schedule.next(Ending.Next.AFTER_DELAY);
            assertThat(last).isLessThanOrEqualTo(Duration.ofSeconds(60));
        }
        assertThat(last).isGreaterThan(Duration.ofSeconds(30));
    }

    @Test
    void aStableConnectionResetsThem() {
        for (int i = 0; i < 100; i++) {
            schedule.next(Ending.Next.AFTER_DELAY);
        }
        schedule.openFor(Duration.ofSeconds(5));
        assertThat(schedule.next(Ending.Next.AFTER_DELAY)).isGreaterThan(Duration.ofSeconds(10));
        schedule.openFor(Duration.ofSeconds(11));
        assertThat(schedule.next(Ending.Next.AFTER_DELAY)).isLessThan(Duration.ofSeconds(1));
    }
}
