// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.stats;

import io.camelcx.benchmarks.client.Acknowledger;
import io.camelcx.benchmarks.client.Client;
import io.camelcx.benchmarks.client.Polling;
import io.camelcx.benchmarks.report.Rate;
import io.camelcx.benchmarks.server.CpuTime;
import io.camelcx.benchmarks.server.LoadServerProcess;
import io.camelcx.benchmarks.server.Watched;
import java.time.Duration;

/**
 * Load that is published as fast as a client acknowledges it.
 *
 * @param server     publishes it
 * @param watched    what is published, again and again
 * @param perMessage statistics in a message
 * @param time       how long it is measured, after a ramp of one second
 */
record Flood(LoadServerProcess server, Watched watched, int perMessage, Duration time) {

    /** As many as the component's queue holds by default, so that it never has a reason to merge. */
    private static final int IN_FLIGHT = 10_000;

    private static final int ACKNOWLEDGE_EVERY = 1_000;
    private static final Duration RAMP = Duration.ofSeconds(1);
    private static final Duration MAX_DRAIN = Duration.ofSeconds(30);

    /**
     * What was measured.
     *
     * @param rate           statistics that have reached the client
     * @param allocatedBytes what the client has allocated for one of them
     * @param lost           those that were published and did not reach it
     * @param merged         those that were replaced by newer ones
     */
    record Result(Rate rate, double allocatedBytes, long lost, long merged) {}

    /** What a client gets, which it has to be started with. */
    Acknowledger arrivals() {
        return new Acknowledger(server, ACKNOWLEDGE_EVERY);
    }

    /**
     * Measures a client.
     *
     * @param arrivals what it was started with
     */
    Result measure(Client client, Acknowledger arrivals) {
        server.flood(watched, perMessage, IN_FLIGHT);
        Polling.pause(RAMP);
        long allocated = AllocatedBytes.now();
        Rate.Reading begin = now(arrivals);
        Polling.pause(time);
        Rate.Reading spent = now(arrivals).since(begin);
        double bytes = (double) (AllocatedBytes.now() - allocated) / spent.count();
        long published = server.stopPublishing();
        drain(arrivals, published);
        return new Result(Rate.of(spent), bytes, published - arrivals.count(), client.merged());
    }

    /** What does not come within the time is reported as lost. */
    private static void drain(Acknowledger arrivals, long published) {
        long end = System.nanoTime() + MAX_DRAIN.toNanos();
        while (arrivals.count() < published && System.nanoTime() < end) {
            Polling.pause(Duration.ofMillis(2));
        }
    }

    private Rate.Reading now(Acknowledger arrivals) {
        long serverCpu = server.cpuNanos();
        return new Rate.Reading(System.nanoTime(), arrivals.count(), CpuTime.nanos(), serverCpu);
    }
}
