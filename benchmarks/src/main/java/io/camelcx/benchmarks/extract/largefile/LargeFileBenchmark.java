// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.extract.largefile;

import io.camelcx.benchmarks.extract.server.ExtractServerProcess;
import io.camelcx.benchmarks.report.Summary;
import io.camelcx.benchmarks.report.Table;
import io.camelcx.benchmarks.report.Target;
import io.camelcx.benchmarks.rounds.TemporaryFolder;
import io.camelcx.benchmarks.server.SmallHeapProgram;
import io.camelcx.benchmarks.server.SmallHeapResult;
import java.io.IOException;
import java.nio.file.Path;

/** Whether a JVM of its own can process a file far larger than its heap. Each output is measured once: it succeeds or fails. */
public final class LargeFileBenchmark {

    private static final long FILE_BYTES = 5L << 30;
    private static final long SPACE_TO_LEAVE = 1L << 30;
    private static final int HEAP_MIB = 64;
    private static final Target TARGET = new Target.AtMost(HEAP_MIB);

    private final ExtractServerProcess server;

    /** Measures with this server. */
    public LargeFileBenchmark(ExtractServerProcess server) {
        this.server = server;
    }

    /** Returns the report. */
    public String run() throws Exception {
        Table table = new Table("output", "file, MiB", "rows", "s", "MiB/s", "most heap used, MiB", "target", "");
        for (Output output : Output.values()) {
            SmallHeapResult result = process(output);
            double heap = result.peakHeapMebibytes();
            table.row(
                    output.label(),
                    Summary.number(result.mebibytes(), 0),
                    result.items() == 0 ? "" : Summary.number(result.items(), 0),
                    Summary.number(result.seconds(), 1),
                    Summary.number(result.mebibytes() / result.seconds(), 0),
                    Summary.number(heap, 1),
                    TARGET,
                    TARGET.verdict(heap));
        }
        return "## A large file and a heap of " + HEAP_MIB + " MiB\n\n" + table;
    }

    private SmallHeapResult process(Output output) throws IOException, InterruptedException {
        try (TemporaryFolder temporary = TemporaryFolder.create("large-file-benchmark")) {
            Path folder = temporary.path();
            server.fileBytes(Math.min(FILE_BYTES, space(folder)));
            return SmallHeapProgram.run(
                    LargeFileProgram.class, HEAP_MIB, server.baseUrl().toString(), output.name(), folder.toString());
        }
    }

    private static long space(Path folder) {
        long space = folder.toFile().getUsableSpace() - SPACE_TO_LEAVE;
        if (space < (long) HEAP_MIB << 20) {
            throw new IllegalStateException("The disk of " + folder + " has no space for a file larger than the heap;"
                    + " use a folder on another one by -Djava.io.tmpdir in benchmarks.jvm");
        }
        return space;
    }
}
