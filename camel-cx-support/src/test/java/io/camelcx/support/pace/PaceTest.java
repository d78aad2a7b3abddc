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
package io.camelcx.support.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PaceTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Duration HALF_A_MINUTE = Duration.ofSeconds(30);

    private final Pace pace = new Pace();

    @Test
    void turnsAreAnIntervalApart() {
        pace.atLeast(HALF_A_MINUTE);

        assertThat(pace.take(NOON)).isZero();
        assertThat(pace.take(NOON)).isEqualTo(Duration.ofSeconds(30));
        assertThat(pace.take(NOON.plusSeconds(10))).isEqualTo(Duration.ofSeconds(50));
    }

    @Test
    void aTurnThatNobodyTookIsLostAndNotSaved() {
        pace.atLeast(HALF_A_MINUTE);
        pace.take(NOON);

        assertThat(pace.take(NOON.plusSeconds(300))).isZero();
        assertThat(pace.take(NOON.plusSeconds(300))).isEqualTo(HALF_A_MINUTE);
    }

    @Test
    void ofSeveralWishesTheLongestCounts() {
        pace.atLeast(HALF_A_MINUTE);
        pace.atLeast(Duration.ofSeconds(1));
        pace.take(NOON);

        assertThat(pace.take(NOON)).isEqualTo(HALF_A_MINUTE);
    }

    @Test
    void withoutAnIntervalNobodyWaits() {
        pace.take(NOON);

        assertThat(pace.take(NOON)).isZero();
    }

    @Test
    void oneTenantHasOnePaceAndAnotherItsOwn() {
        Pace first = SharedPaces.of("acme/PaceTest/one");

        assertThat(SharedPaces.of("acme/PaceTest/one")).isSameAs(first);
        assertThat(SharedPaces.of("acme/PaceTest/two")).isNotSameAs(first);
    }
}
