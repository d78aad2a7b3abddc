// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.exports;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Reads the same export repeatedly on one thread; run by {@link DecryptBenchmark}. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class ReadExport {

    static final int SIZE = 64_000_000;
    private static final int ENTRIES = 8;

    /** The reader. */
    @Param
    DecryptContender contender;

    private EncryptedExport export;

    /** Makes the export. */
    @Setup
    public void make() throws Exception {
        export = EncryptedExport.make(SIZE, ENTRIES);
    }

    /** Reads it to its end. */
    @Benchmark
    public long read() throws Exception {
        long count = contender.read(export.message(), export.key());
        if (count != SIZE) {
            throw new IllegalStateException(count + " bytes were read, not " + SIZE);
        }
        return count;
    }
}
