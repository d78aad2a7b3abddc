// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcx.simulator.expert.site.PageFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file far larger than the heap is downloaded and uploaded without a change. */
class LargeFileTest {

    private static final long SIZE = 256L << 20;
    private static final int HOME = 1;

    @TempDir
    private Path folder;

    @AutoClose
    private final FilesBed bed = FilesBed.create();

    @Test
    void aQuarterOfAGibibytePassesThroughAHeapOfTwentyFourMebibytes() throws Exception {
        bed.simulator().journal().enabled(false);
        bed.clock.set(Instant.now());
        int id = bed.site().attachGenerated(HOME, "large.bin", "application/octet-stream", SIZE);
        Path output = folder.resolve("output");
        Path spool = Files.createDirectory(folder.resolve("spool"));

        int exit = run(id, spool, output);

        assertThat(output).content().doesNotContain("OutOfMemoryError").contains("uploaded " + SIZE);
        assertThat(exit).isZero();
        long sent = bed.site().file(id).orElseThrow().content().checksum();
        assertThat(bed.site().files(HOME))
                .extracting(PageFile::name)
                .containsExactlyInAnyOrder("large.bin", "cached.bin", "stream.bin");
        assertThat(bed.site().files(HOME)).allSatisfy(file -> {
            assertThat(file.content().size()).isEqualTo(SIZE);
            assertThat(file.content().checksum()).isEqualTo(sent);
            assertThat(file.revision()).isEqualTo(1);
        });
        try (Stream<Path> left = Files.walk(spool)) {
            assertThat(left).noneMatch(file -> file.toString().endsWith(".file"));
        }
    }

    private int run(int id, Path spool, Path output) throws Exception {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx24m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LargeFileProgram.class.getName(),
                        bed.simulator().baseUrl().toString(),
                        Integer.toString(id),
                        spool.toString()))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        return process.exitValue();
    }
}
