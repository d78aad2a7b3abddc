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
package io.camelcx.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class RateTest {

    private static final Rate.Reading TWO_SECONDS =
            new Rate.Reading(2_000_000_000L, 20_000, 1_000_000_000L, 500_000_000L);

    @Test
    void aRateTellsTheWorkASecondAndWhatEachPieceCost() {
        assertThat(Rate.of(TWO_SECONDS)).isEqualTo(new Rate(10_000, 50, 25, 0.5, 0.25));
    }

    @Test
    void whatIsSpentLiesBetweenTwoReadings() {
        Rate.Reading begin = new Rate.Reading(7, 5, 3, 1);
        assertThat(begin.plus(TWO_SECONDS).since(begin)).isEqualTo(TWO_SECONDS);
    }

    @Test
    void aRoundInWhichNothingWasDoneHasNoRate() {
        assertThatIllegalArgumentException().isThrownBy(() -> Rate.of(new Rate.Reading(1_000_000_000L, 0, 0, 0)));
    }
}
