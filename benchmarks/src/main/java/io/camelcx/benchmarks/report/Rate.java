// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.report;

/**
 * The rate of a round, and its CPU time. CPU time is that of the whole JVM, its including its garbage collector and compiler.
 *
 * @param perSecond    pieces of work a second
 * @param clientMicros the client's CPU time a piece, in microseconds
 * @param serverMicros the server's
 * @param clientCores  the number of cores the client kept busy
 * @param serverCores  the number of the server did
 */
public record Rate(double perSecond, double clientMicros, double serverMicros, double clientCores, double serverCores) {

    /**
     * A reading at the start or the end of a round, or the difference of two.
     *
     * @param nanos     the time
     * @param count     the number of pieces of work are done
     * @param clientCpu the CPU time that the client has used, in nanoseconds
     * @param serverCpu the server's
     */
    public record Reading(long nanos, long count, long clientCpu, long serverCpu) {

        /** The difference to an earlier reading. */
        public Reading since(Reading earlier) {
            return new Reading(
                    nanos - earlier.nanos,
                    count - earlier.count,
                    clientCpu - earlier.clientCpu,
                    serverCpu - earlier.serverCpu);
        }

        /** The sum of two differences. */
        public Reading plus(Reading other) {
            return new Reading(
                    nanos + other.nanos, count + other.count, clientCpu + other.clientCpu, serverCpu + other.serverCpu);
        }
    }

    /**
     * The rate of a round.
     *
     * @param spent the difference of the readings at its end and its start
     * @throws IllegalArgumentException if nothing was done
     */
    public static Rate of(Reading spent) {
        if (spent.count() <= 0) {
            throw new IllegalArgumentException("Nothing was done in this round");
        }
        double nanos = spent.nanos();
        double count = spent.count();
        return new Rate(
                count * 1e9 / nanos,
                spent.clientCpu() / 1e3 / count,
                spent.serverCpu() / 1e3 / count,
                spent.clientCpu() / nanos,
                spent.serverCpu() / nanos);
    }
}
