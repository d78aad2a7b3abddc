/*
 * Copyright the Camel CX authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package io.camelcx.support.retry;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcx.support.MutableClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {

    /** Stands at 2030-01-01T00:00:00Z, a Tuesday. */
    private final MutableClock clock = new MutableClock();

    @Test
    void secondsAreRead() {
        assertThat(RetryAfter.parse(" 120 ", clock)).contains(Duration.ofMinutes(2));
        assertThat(RetryAfter.parse("0", clock)).contains(Duration.ZERO);
    }

    @Test
    void anHttpDateIsMeasuredByTheClock() {
        assertThat(RetryAfter.parse("Tue, 01 Jan 2030 00:00:30 GMT", clock)).contains(Duration.ofSeconds(30));
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
