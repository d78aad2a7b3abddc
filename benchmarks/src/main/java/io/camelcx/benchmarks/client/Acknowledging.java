/*
 * Copyright the Camel CX authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
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
