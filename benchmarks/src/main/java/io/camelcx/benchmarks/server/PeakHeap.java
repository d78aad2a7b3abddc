// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.server;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/** The maximum heap that this JVM has used, including garbage. It only decreases at collections, so it is read before each. */
public final class PeakHeap {

    private final Set<String> parts = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .map(MemoryPoolMXBean::getName)
            .collect(Collectors.toSet());
    private final AtomicLong peak = new AtomicLong();

    private PeakHeap() {}

    /** Starts to measure until the JVM ends. */
    public static PeakHeap watch() {
        PeakHeap heap = new PeakHeap();
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            ((NotificationEmitter) collector)
                    .addNotificationListener((event, none) -> heap.collected(event), null, null);
        }
        return heap;
    }

    private void collected(Notification event) {
        if (event.getType().equals(GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION)) {
            Map<String, MemoryUsage> before = GarbageCollectionNotificationInfo.from(
                            (CompositeData) event.getUserData())
                    .getGcInfo()
                    .getMemoryUsageBeforeGc();
            used(parts.stream().mapToLong(part -> before.get(part).getUsed()).sum());
        }
    }

    private void used(long bytes) {
        peak.accumulateAndGet(bytes, Math::max);
    }

    /** In bytes. */
    public long bytes() {
        used(ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
        return peak.get();
    }
}
