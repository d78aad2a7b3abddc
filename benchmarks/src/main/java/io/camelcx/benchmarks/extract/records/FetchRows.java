// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.extract.records;

import io.camelcx.benchmarks.extract.FileClient;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Fetches one file an iteration, each with a new client; run by the benchmark {@code records}. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
public class FetchRows {

    /** Counts the rows of an iteration. */
    @AuxCounters(AuxCounters.Type.EVENTS)
    @State(Scope.Thread)
    public static class Counter {

        /** The rows that reached the route. */
        public long rows;

        /** Starts an iteration. */
        @Setup(Level.Iteration)
        public void reset() {
            rows = 0;
        }
    }

    /** The client. */
    @Param
    RecordsContender contender;

    /** The base URL of the server. */
    @Param("")
    String server;

    private FileClient client;

    /** Starts the client. */
    @Setup(Level.Iteration)
    public void start() throws Exception {
        client = contender.start(URI.create(server));
    }

    /** Fetches the file. */
    @Benchmark
    public void fetch(Counter counter) throws Exception {
        counter.rows += client.fetch();
    }

    /** Stops the client. */
    @TearDown(Level.Iteration)
    public void stop() throws Exception {
        client.close();
    }
}
