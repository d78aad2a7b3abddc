// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcx.simulator.cxone.settings.FileBody;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file far larger than the heap passes through, as CSV and as rows. */
class LargeFileTest {

    private static final long SIZE = 256L << 20;

    @TempDir
    private Path folder;

    @Test
    void aQuarterOfAGibibytePassesThroughAHeapOfThirtyTwoMebibytes() throws Exception {
        Path output = folder.resolve("output");

        int exit = run(new FileBody.OfSize(SIZE), "-Xmx32m", output);

        assertThat(output).content().containsPattern("bytes \\d+").containsPattern("rows \\d+");
        assertThat(exit).isZero();
        assertThat(number(output, "bytes ")).isBetween(SIZE - 10_000, SIZE);
        assertThat(number(output, "rows ")).isGreaterThan(100_000);
        try (Stream<Path> left = Files.walk(folder)) {
            assertThat(left).noneMatch(file -> file.toString().endsWith(".csv"));
        }
    }

    @Test
    void aFieldOfTenMebibytesIsAnErrorThatNamesTheOptionAndNoLackOfMemory() throws Exception {
        Path output = folder.resolve("output");

        int exit = run(new FileBody.LargeField(10 << 20), "-Xmx64m", output);

        assertThat(exit).isNotZero();
        assertThat(output)
                .content()
                .contains("Row 1 at line 2 is malformed: a field is larger than 1048576 bytes, the option maxFieldSize")
                .doesNotContain("OutOfMemoryError");
    }

    private int run(FileBody body, String heap, Path output) throws Exception {
        try (ExtractBed bed = ExtractBed.create(cxone -> cxone.withFiles(files -> files.withBody(body)))) {
            Process process = new ProcessBuilder(List.of(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            heap,
                            "-cp",
                            System.getProperty("java.class.path"),
                            LargeFileProgram.class.getName(),
                            bed.simulator().baseUrl().toString(),
                            folder.resolve("spool").toString()))
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

    private static long number(Path output, String name) throws Exception {
        return Files.readAllLines(output).stream()
                .filter(line -> line.startsWith(name))
                .mapToLong(line -> Long.parseLong(line.substring(name.length())))
                .findFirst()
                .orElseThrow();
    }
}
