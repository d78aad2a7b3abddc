// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class StartResultTest {

    @Test
    void whatAJvmPrintsIsParsed() {
        StartResult result = new StartResult(1.25, 0.75, 3290);
        assertThat(StartResult.parse(result + "\n")).isEqualTo(result);
    }

    @Test
    void aStartThatHasPrintedNothingIsNoResult() {
        assertThatThrownBy(() -> StartResult.parse(""))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Nothing was started");
    }

    @Test
    void thisJvmHasUsedTimeAndClasses() {
        StartResult now = StartResult.now();
        assertThat(now.cpuSeconds()).isPositive();
        assertThat(now.classes()).isPositive();
    }
}
