// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class SlopeTest {

    @Test
    void aSeriesThatGrowsByTwoHasTheSlopeTwo() {
        assertThat(Slope.perSample(List.of(1.0, 3.0, 5.0, 7.0))).isCloseTo(2.0, within(1e-9));
    }

    @Test
    void aSeriesThatOnlyWaversHasNoSlope() {
        assertThat(Slope.perSample(List.of(5.0, 6.0, 6.0, 5.0))).isCloseTo(0.0, within(1e-9));
    }

    @Test
    void oneSampleIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Slope.perSample(List.of(1.0)));
    }
}
