// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.server;

import java.lang.management.ManagementFactory;

/** The CPU time of this JVM, its including its garbage collector and compiler. */
public final class CpuTime {

    private CpuTime() {}

    /** What was used since the start, in nanoseconds. */
    public static long nanos() {
        return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
                .getProcessCpuTime();
    }
}
