// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.jmh;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcx.benchmarks.report.Target;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JmhReportTest {

    private final JmhReport<String> report =
            new JmhReport<>(Map.of("ours", List.of(3.0, 1.0, 2.0), "bare", List.of(4.0, 4.0, 5.0)), name -> name);

    @Test
    void figuresAreTheMedianAndTheRange() {
        assertThat(report.figures("MB/s", 1).toString()).contains("| ours | 2.0 (1.0 .. 3.0) |");
    }

    @Test
    void aRatioIsThatOfTheMediansWithItsTarget() {
        assertThat(report.ratios("ours", Map.of("bare", new Target.AtLeast(0.6)))
                        .toString())
                .contains("| ours compared with | ratio of medians | target |")
                .contains("| bare | 0.500 | at least 0.6 | **missed** |");
    }
}
