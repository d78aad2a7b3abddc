// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
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
