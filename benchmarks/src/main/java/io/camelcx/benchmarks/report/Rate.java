// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.report;

/**
 * How fast a round went, and what it cost. CPU time is that of the whole JVM, its garbage collector and compiler included.
 *
 * @param perSecond    pieces of work a second
 * @param clientMicros the client's CPU time a piece, in microseconds
 * @param serverMicros the server's
 * @param clientCores  how many cores the client kept busy
 * @param serverCores  how many the server did
 */
public record Rate(double perSecond, double clientMicros, double serverMicros, double clientCores, double serverCores) {

    /**
     * What is read off at the begin of a round and at its end; also what lies between the two.
     *
     * @param nanos     the time
     * @param count     how many pieces of work are done
     * @param clientCpu the CPU time that the client has used, in nanoseconds
     * @param serverCpu the server's
     */
    public record Reading(long nanos, long count, long clientCpu, long serverCpu) {

        /** What lies between an earlier reading and this. */
        public Reading since(Reading earlier) {
            return new Reading(
                    nanos - earlier.nanos,
                    count - earlier.count,
                    clientCpu - earlier.clientCpu,
                    serverCpu - earlier.serverCpu);
        }

        /** Both together. */
        public Reading plus(Reading other) {
            return new Reading(
                    nanos + other.nanos, count + other.count, clientCpu + other.clientCpu, serverCpu + other.serverCpu);
        }
    }

    /**
     * The rate of a round.
     *
     * @param spent what lies between its begin and its end
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
