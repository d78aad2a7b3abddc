// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
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
