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
