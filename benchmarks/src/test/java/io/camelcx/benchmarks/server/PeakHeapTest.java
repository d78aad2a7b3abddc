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
