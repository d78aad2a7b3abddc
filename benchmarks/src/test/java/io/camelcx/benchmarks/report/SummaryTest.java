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
