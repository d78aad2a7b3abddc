// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.pages;

import io.camelcx.benchmarks.pages.parsing.PageDocuments;
import io.camelcx.benchmarks.pages.parsing.PageParsing;
import io.camelcx.benchmarks.pages.parsing.ParsingContender;
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

/** Parses the same documents repeatedly on one thread; run by {@link ParsingBenchmark}. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class ParsePages {

    private static final int COUNT = 500;
    private static final long SEED = 5;

    private final List<byte[]> documents = documents();

    /** The parser. */
    @Param
    ParsingContender contender;

    private PageParsing parsing;

    static List<byte[]> documents() {
        return PageDocuments.make(COUNT, SEED);
    }

    /** Creates the parser. */
    @Setup
    public void start() {
        parsing = contender.start();
    }

    /** Parses each document once; returns the number of characters read, so that nothing is optimized away. */
    @Benchmark
    public long parse() throws Exception {
        long characters = 0;
        for (byte[] document : documents) {
            characters += parsing.parse(document);
        }
        return characters;
    }
}
