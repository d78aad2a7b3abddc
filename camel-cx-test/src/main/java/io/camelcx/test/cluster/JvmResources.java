// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.test.cluster;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.TreeMap;

/** Counts resources of this JVM. */
final class JvmResources {

    private JvmResources() {}

    /** The numbers by the name of the resource. */
    static Map<String, Long> count() {
        Map<String, Long> counts = new TreeMap<>();
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            counts.merge("thread " + thread.getName().replaceAll("\\d+", "#"), 1L, Long::sum);
        }
        counts.put("MBeans", (long) ManagementFactory.getPlatformMBeanServer().getMBeanCount());
        if (ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix) {
            counts.put("files and sockets", unix.getOpenFileDescriptorCount());
        }
        return counts;
    }
}
