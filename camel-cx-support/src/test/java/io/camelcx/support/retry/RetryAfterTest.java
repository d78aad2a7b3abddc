// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.retry;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcx.simulator.SettableClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {

    /** Stands at 2030-01-01T00:00:00Z, a Tuesday. */
    private final SettableClock clock = SettableClock.at(Instant.parse("2030-01-01T00:00:00Z"));

    @Test
    void secondsAreRead() {
        assertThat(RetryAfter.parse(" 120 ", clock)).contains(Duration.ofMinutes(2));
        assertThat(RetryAfter.parse("0", clock)).contains(Duration.ZERO);
    }

    @Test
    void anHttpDateIsMeasuredByTheClock() {
        assertThat(RetryAfter.parse("Tue, 01 Jan 2030 00:00:30 GMT", clock)).contains(Duration.ofSeconds(30));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Tuesday, 01-Jan-30 00:00:30 GMT", "Tue Jan  1 00:00:30 2030"})
    void theOldFormsOfADateAreRead(String value) {
        assertThat(RetryAfter.parse(value, clock)).contains(Duration.ofSeconds(30));
    }

    @Test
    void aDateThatHasPassedIsNoWait() {
        assertThat(RetryAfter.parse("Mon, 31 Dec 2029 23:59:00 GMT", clock)).contains(Duration.ZERO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-5", "1.5", "soon", "99999999999999999999", "Tue, 99 Jan 2030 00:00:30 GMT"})
    void anythingElseSaysNothing(String value) {
        assertThat(RetryAfter.parse(value, clock)).isEmpty();
    }
}
