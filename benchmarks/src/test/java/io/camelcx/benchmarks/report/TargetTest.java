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
