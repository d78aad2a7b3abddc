// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.startup;

import io.camelcx.benchmarks.server.CpuTime;
import java.lang.management.ManagementFactory;

/**
 * What a JVM has used from its launch until its contexts were started.
 *
 * @param cpuSeconds the CPU time of all of its threads, its compiler and collector included
 * @param elapsedSeconds the elapsed time
 * @param classes the number of loaded classes
 */
record StartResult(double cpuSeconds, double elapsedSeconds, long classes) {

    private static final double NANOS_PER_SECOND = 1e9;
    private static final double MILLIS_PER_SECOND = 1e3;

    /** What this JVM has used. */
    static StartResult now() {
        long cpu = CpuTime.nanos();
        long launched = ManagementFactory.getRuntimeMXBean().getStartTime();
        return new StartResult(
                cpu / NANOS_PER_SECOND,
                (System.currentTimeMillis() - launched) / MILLIS_PER_SECOND,
                ManagementFactory.getClassLoadingMXBean().getTotalLoadedClassCount());
    }

    /**
     * Parses the result of {@link #toString}.
     *
     * @throws IllegalStateException if it is another text
     */
    static StartResult parse(String line) {
        String[] words = line.strip().split(" ");
        if (words.length != 3) {
            throw new IllegalStateException("Nothing was started: the program printed '" + line.strip() + "'");
        }
        return new StartResult(Double.parseDouble(words[0]), Double.parseDouble(words[1]), Long.parseLong(words[2]));
    }

    @Override
    public String toString() {
        return cpuSeconds + " " + elapsedSeconds + " " + classes;
    }
}
