// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.client;

import io.camelcx.benchmarks.server.LoadServerProcess;
import java.util.function.LongSupplier;

/** Counts what arrives, and tells the server in good time, so that its window stays open. */
public final class Acknowledging implements Arrivals {

    private final LoadServerProcess server;
    private final int step;
    private volatile long count;
    private long acknowledged;

    /**
     * @param server the one to tell
     * @param step   after how many statistics
     */
    public Acknowledging(LoadServerProcess server, int step) {
        this.server = server;
        this.step = step;
    }

    /** What has arrived so far. */
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
