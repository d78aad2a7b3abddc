// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class TargetTest {

    @Test
    void aLowerBoundIsMetFromTheBoundUpwards() {
        Target target = new Target.AtLeast(0.9);
        assertThat(target.verdict(0.9)).isEqualTo("met");
        assertThat(target.verdict(0.89)).isEqualTo("**missed**");
    }

    @Test
    void anUpperBoundIsMetFromTheBoundDownwards() {
        Target target = new Target.AtMost(5);
        assertThat(target.verdict(5)).isEqualTo("met");
        assertThat(target.verdict(5.01)).isEqualTo("**missed**");
    }

    @Test
    void roundsAreComparedOneByOne() {
        assertThat(Target.ratios(List.of(1.0, 6.0), List.of(2.0, 3.0))).containsExactly(0.5, 2.0);
    }

    @Test
    void differentNumbersOfRoundsAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Target.ratios(List.of(1.0), List.of()));
    }
}
