// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.stats;

import io.camelcx.benchmarks.client.Polling;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/** The heap that is held: what a full garbage collection leaves. */
public final class HeldHeap {

    private static final double MIB = 1024.0 * 1024.0;
    private static final double SETTLED_MIB = 0.05;
    private static final int MAX_COLLECTIONS = 10;

    private HeldHeap() {}

    /** In MiB. Collects until it does not get less, as references may need several rounds to be cleared. */
    public static double mebibytes() {
        double before = collected();
        for (int i = 0; i < MAX_COLLECTIONS; i++) {
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
        Polling.pause(Duration.ofMillis(50));
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MIB;
    }
}
