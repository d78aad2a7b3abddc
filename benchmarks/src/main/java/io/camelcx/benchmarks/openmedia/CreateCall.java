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

/** Creates work items on one thread; run by {@link AllocationBenchmark}. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class CreateCall {

    private final List<WorkItem> items = WorkItem.different();

    /** The client. */
    @Param
    Contender contender;

    /** The base URL of the stub. */
    @Param("")
    String server;

    private CreateClient client;
    private int next;

    /** Starts the client. */
    @Setup
    public void start() throws Exception {
        client = contender.start(URI.create(server));
    }

    /** Creates a work item; returns its id, so that the call is not optimized away. */
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
