// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class SmallHeapResultTest {

    @Test
    void whatOneJvmWritesTheOtherReads() {
        SmallHeapResult result = new SmallHeapResult(5L << 30, 12_000_000, 31.25, 60_000_000);

        assertThat(SmallHeapResult.parse(result + "\n")).isEqualTo(result);
    }

    @Test
    void anotherTextIsRefused() {
        assertThatIllegalStateException()
                .isThrownBy(() -> SmallHeapResult.parse(""))
                .withMessage("The file was not processed: the program printed ''");
    }
}
