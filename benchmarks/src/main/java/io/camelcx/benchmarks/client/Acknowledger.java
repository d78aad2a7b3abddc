// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.client;

import io.camelcx.benchmarks.server.LoadServerProcess;
import java.util.function.LongSupplier;

/** Counts statistics, and acknowledges them before the window of the server is full. */
public final class Acknowledger implements StatisticListener {

    private final LoadServerProcess server;
    private final int step;
    private volatile long count;
    private long acknowledged;

    /**
     * @param server the server
     * @param step   the number of statistics after which it acknowledges
     */
    public Acknowledger(LoadServerProcess server, int step) {
        this.server = server;
        this.step = step;
    }

    /** The number of statistics so far. */
    public long count() {
        return count;
    }

    @Override
    @SuppressWarnings("NonAtomicOperationOnVolatileField")
    public void arrived(int statistics, LongSupplier stamp) {
        // One thread at a time writes.
        count += statistics;
        if (count - acknowledged >= step) {
            server.acknowledge((int) (count - acknowledged));
            acknowledged = count;
        }
    }
}
