// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.files;

import io.camelcx.benchmarks.Options;
import io.camelcx.benchmarks.report.Summary;
import io.camelcx.benchmarks.report.Table;
import io.camelcx.benchmarks.report.Target;
import io.camelcx.benchmarks.rounds.Alternation;
import io.camelcx.benchmarks.rounds.TemporaryFolder;
import io.camelcx.benchmarks.server.ServerProcess;
import io.camelcx.benchmarks.server.SmallHeapProgram;
import io.camelcx.benchmarks.server.SmallHeapResult;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;

/** The rate of uploads and downloads of a file that is far larger than the heap, each in a JVM of its own, and that nothing of it is lost. */
public final class FilesBenchmark {

    private static final long FILE_BYTES = 1L << 30;
    private static final long WARM_UP_BYTES = 128L << 20;
    private static final int HEAP_MIB = 64;
    private static final Target OF_BARE = new Target.AtLeast(0.95);

    private final Options options;

    public FilesBenchmark(Options options) {
        this.options = options;
    }

    private enum Contender {
        BARE("bare Apache HttpClient"),
        COMPONENT("expert-files");

        private final String label;

        Contender(String label) {
            this.label = label;
        }
    }

    /** Returns the report. */
    public String run() throws Exception {
        Table table = new Table("", "client", "MiB/s", "most heap used, MiB", "of the bare client", "target", "");
        try (ServerProcess server = ServerProcess.start(FilesServer.class, "1g")) {
            String page = server.request("page");
            server.request("generate " + page + " " + Transfer.FILE + " " + FILE_BYTES);
            server.request("generate " + page + " " + Transfer.WARM_UP + " " + WARM_UP_BYTES);
            for (Transfer transfer : Transfer.values()) {
                add(
                        table,
                        transfer,
                        new Alternation(options.warmUp(), options.rounds())
                                .run(
                                        List.of(Contender.values()),
                                        contender -> measure(server, page, transfer, contender)));
            }
        }
        return "## " + (FILE_BYTES >> 20) + " MiB with a heap of " + HEAP_MIB + " MiB\n\n" + table;
    }

    private static void add(Table table, Transfer transfer, Map<Contender, List<SmallHeapResult>> results) {
        List<Double> bare = rates(results.get(Contender.BARE));
        results.forEach((contender, rounds) -> {
            Summary ratio = Summary.of(Target.ratios(rates(rounds), bare));
            boolean ours = contender == Contender.COMPONENT;
            table.row(
                    transfer.label(),
                    contender.label,
                    Summary.of(rates(rounds)).text(0),
                    Summary.of(rounds.stream()
                                    .map(SmallHeapResult::peakHeapMebibytes)
                                    .toList())
                            .text(1),
                    ours ? ratio.text(2) : "",
                    ours ? OF_BARE : "",
                    ours ? OF_BARE.verdict(ratio.median()) : "");
        });
    }

    private static List<Double> rates(List<SmallHeapResult> rounds) {
        return rounds.stream()
                .map(result -> result.mebibytes() / result.seconds())
                .toList();
    }

    private static SmallHeapResult measure(ServerProcess server, String page, Transfer transfer, Contender contender)
            throws Exception {
        try (TemporaryFolder temporary = TemporaryFolder.create("files-benchmark")) {
            Path folder = temporary.path();
            Path local = folder.resolve("local.bin");
            if (transfer == Transfer.UPLOAD) {
                write(local);
            }
            SmallHeapResult result = SmallHeapProgram.run(
                    FileTransferProgram.class,
                    HEAP_MIB,
                    server.baseUrl().toString(),
                    page,
                    transfer.name(),
                    contender == Contender.BARE ? server.request("token") : "camel",
                    local.toString());
            requireSame(
                    checksum(local), Long.parseLong(server.request("checksum " + page + " " + transfer.remoteName())));
            return result;
        }
    }

    private static void write(Path file) throws IOException {
        byte[] block = new byte[1 << 20];
        try (var out = Files.newOutputStream(file)) {
            for (long written = 0; written < FILE_BYTES; written += block.length) {
                block[(int) (written >> 20) % block.length]++;
                out.write(block);
            }
        }
    }

    private static long checksum(Path file) throws IOException {
        CRC32C sum = new CRC32C();
        try (InputStream content = new CheckedInputStream(Files.newInputStream(file), sum)) {
            byte[] buffer = new byte[1 << 20];
            for (int length = content.read(buffer); length >= 0; ) {
                length = content.read(buffer);
            }
        }
        return sum.getValue();
    }

    private static void requireSame(long local, long remote) {
        if (local != remote) {
            throw new IllegalStateException("The file on the disk and the one on the site differ");
        }
    }
}
