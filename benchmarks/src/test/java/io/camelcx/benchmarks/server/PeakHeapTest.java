// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PeakHeapTest {

    private static final int LARGE = 32 << 20;

    private volatile byte[] held;

    @Test
    void itIsAtLeastWhatIsHeldAndDoesNotGetLess() {
        PeakHeap heap = PeakHeap.watch();
        held = new byte[LARGE];
        long holding = heap.bytes();
        held = null;
        System.gc();

        assertThat(holding).isGreaterThanOrEqualTo(LARGE);
        assertThat(heap.bytes()).isBetween(holding, Runtime.getRuntime().maxMemory());
    }
}
