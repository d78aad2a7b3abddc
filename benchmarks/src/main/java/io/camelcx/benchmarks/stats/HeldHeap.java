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
package io.camelcx.benchmarks.stats;

import io.camelcx.benchmarks.client.Waiting;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/** The heap that is held: what a full garbage collection leaves. */
final class HeldHeap {

    private static final double MIB = 1024.0 * 1024.0;
    private static final double SETTLED_MIB = 0.05;
    private static final int MOST_COLLECTIONS = 10;

    private HeldHeap() {}

    /** In MiB. Collects until it does not get less, as references may need several rounds to be cleared. */
    static double mebibytes() {
        double before = collected();
        for (int i = 0; i < MOST_COLLECTIONS; i++) {
            double after = collected();
            if (before - after < SETTLED_MIB) {
                return after;
            }
            before = after;
        }
        return before;
    }

    private static double collected() {
        System.gc();
        Waiting.pause(Duration.ofMillis(50));
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MIB;
    }
}
