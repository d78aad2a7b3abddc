// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.exports.large;

import io.camelcx.benchmarks.report.Summary;
import io.camelcx.benchmarks.report.Table;
import io.camelcx.benchmarks.report.Target;
import io.camelcx.benchmarks.rounds.TemporaryFolder;
import io.camelcx.benchmarks.server.SmallHeapProgram;
import io.camelcx.benchmarks.server.SmallHeapResult;
import java.io.IOException;
import java.nio.file.Path;

/** Whether a route in a JVM of its own can read an encrypted export far larger than its heap. It succeeds or fails, so it is measured once. */
public final class LargeExportBenchmark {

    private static final long EXPORT_BYTES = 5L << 30;
    private static final long SPACE_TO_LEAVE = 1L << 30;
    private static final int HEAP_MIB = 96;
    private static final Target TARGET = new Target.AtMost(HEAP_MIB);

    private final LargeExportServerProcess server;

    /** Measures with this server. */
    public LargeExportBenchmark(LargeExportServerProcess server) {
        this.server = server;
    }

    /** Returns the report. */
    public String run() throws IOException, InterruptedException {
        try (TemporaryFolder temporary = TemporaryFolder.create("large-export-benchmark")) {
            Path folder = temporary.path();
            Path keyStore = folder.resolve("keys.p12");
            long records = server.export(size(folder), keyStore);
            SmallHeapResult result = SmallHeapProgram.run(
                    LargeExportProgram.class,
                    HEAP_MIB,
                    server.baseUrl().toString(),
                    keyStore.toString(),
                    folder.resolve("spool").toString());
            if (result.items() != records) {
                throw new IllegalStateException(result.items() + " records were read, not " + records);
            }
            return report(result);
        }
    }

    private static String report(SmallHeapResult result) {
        double heap = result.peakHeapMebibytes();
        return "## A large export and a heap of " + HEAP_MIB + " MiB\n\n"
                + new Table(
                                "output",
                                "file, MiB",
                                "records",
                                "s",
                                "MiB/s",
                                "records/s",
                                "most heap used, MiB",
                                "target",
                                "")
                        .row(
                                "decrypt=true, output=records, through split",
                                Summary.number(result.mebibytes(), 0),
                                Summary.number(result.items(), 0),
                                Summary.number(result.seconds(), 1),
                                Summary.number(result.mebibytes() / result.seconds(), 0),
                                Summary.number(result.items() / result.seconds(), 0),
                                Summary.number(heap, 1),
                                TARGET,
                                TARGET.verdict(heap));
    }

    /** The server and the client have a file each. */
    private static long size(Path folder) {
        long space = (folder.toFile().getUsableSpace() - SPACE_TO_LEAVE) / 2;
        if (space < (long) HEAP_MIB << 20) {
            throw new IllegalStateException("The disk of " + folder + " has no space for exports larger than the heap;"
                    + " use a folder on another one by -Djava.io.tmpdir in benchmarks.jvm");
        }
        return Math.min(EXPORT_BYTES, space);
    }
}
