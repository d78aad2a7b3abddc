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

import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    @Test
    void aContenderIsJudgedByTheRatioOfTheMedians() {
        Comparison comparison =
                new Comparison("bare", rates(100, 200, 300)).row("ours", rates(90, 160, 400), new Target.AtLeast(0.9));
        assertThat(comparison.toString())
                .startsWith("| compared with bare |")
                .endsWith("| ours | 0.800 | 0.90 (0.80 .. 1.33) | 1.25 | at least 0.9 | **missed** |\n");
    }

    /** Two cores are busy all the time, one at each side. */
    private static Rates rates(double... perSecond) {
        return new Rates(List.of(rate(perSecond[0]), rate(perSecond[1]), rate(perSecond[2])));
    }

    private static Rate rate(double perSecond) {
        return new Rate(perSecond, 1e6 / perSecond, 1e6 / perSecond, 1, 1);
    }
}
