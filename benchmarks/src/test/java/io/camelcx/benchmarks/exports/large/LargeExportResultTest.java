// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.exports.large;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class LargeExportResultTest {

    @Test
    void whatOneJvmWritesTheOtherReads() {
        LargeExportResult result = new LargeExportResult(5L << 30, 12_000_000, 31.25, 60_000_000);

        assertThat(LargeExportResult.parse(result + "\n")).isEqualTo(result);
    }

    @Test
    void anotherTextIsRefused() {
        assertThatIllegalStateException()
                .isThrownBy(() -> LargeExportResult.parse(""))
                .withMessage("The export was not read: the program printed ''");
    }
}
