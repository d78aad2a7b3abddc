// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class SummaryTest {

    @Test
    void theMedianOfAnOddNumberOfRoundsIsTheOneInTheMiddle() {
        assertThat(Summary.of(List.of(30, 10, 20))).isEqualTo(new Summary(20, 10, 30));
    }

    @Test
    void theMedianOfAnEvenNumberOfRoundsIsTheMeanOfTheTwoInTheMiddle() {
        assertThat(Summary.of(List.of(4, 1, 2, 100))).isEqualTo(new Summary(3, 1, 100));
    }

    @Test
    void noRoundsAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Summary.of(List.of()));
    }

    @Test
    void theTextTellsMedianAndSpread() {
        assertThat(new Summary(12_345.67, 1, 20_000).text(1)).isEqualTo("12,345.7 (1.0 .. 20,000.0)");
    }
}
