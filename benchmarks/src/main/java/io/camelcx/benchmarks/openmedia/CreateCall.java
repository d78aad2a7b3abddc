// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.openmedia;

import java.net.URI;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** One creation after the other, on one thread; run by {@link AllocationBenchmark}. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class CreateCall {

    private final List<WorkItem> items = WorkItem.different();

    /** Who creates. */
    @Param
    Contender contender;

    /** Where the stub listens. */
    @Param("")
    String server;

    private CreateClient client;
    private int next;

    /** Starts the client. */
    @Setup
    public void start() throws Exception {
        client = contender.start(URI.create(server));
    }

    /** The call; its result is given back, so that it is not optimized away. */
    @Benchmark
    public String create() throws Exception {
        next = (next + 1) % items.size();
        return client.create(items.get(next));
    }

    /** Stops the client. */
    @TearDown
    public void stop() throws Exception {
        client.close();
    }
}
