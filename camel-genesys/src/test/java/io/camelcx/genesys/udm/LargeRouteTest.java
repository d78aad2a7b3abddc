// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.udm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camelcx.test.HangLimit;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An encrypted export far larger than the heap is downloaded, and passes through a route record by record. */
class LargeRouteTest {

    /** Not compressed, so that they make a file of more than 200 MiB. */
    private static final int CONTACTS = 400_000;

    private static final long SIZE = 200L << 20;

    @TempDir
    private Path folder;

    @Test
    void aRouteReadsALargeExportWithAHeapOf32Mebibytes() throws Exception {
        try (UdmBed bed = UdmBed.create(udm -> udm.withContent(
                content -> content.withContacts(CONTACTS).withInteractions(0).withCompression(0)))) {
            bed.udm().startExport("Large");
            await().until(() -> !bed.udm().files().isEmpty());
            assertThat(bed.udm().files().get(0).size()).isGreaterThan(SIZE);
            Path output = folder.resolve("output");
            Process program = start(bed, output);
            try {
                assertThat(program.waitFor(HangLimit.TIME.toSeconds(), TimeUnit.SECONDS))
                        .isTrue();
            } finally {
                program.destroyForcibly();
            }

            assertThat(output).content().contains("records " + CONTACTS);
            assertThat(program.exitValue()).isZero();
            try (Stream<Path> left = Files.walk(folder)) {
                assertThat(left).noneMatch(file -> file.toString().endsWith(".export"));
            }
        }
    }

    private Process start(UdmBed bed, Path output) throws Exception {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx32m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LargeRouteProgram.class.getName(),
                        bed.simulator().baseUrl().toString(),
                        "file:" + UdmBed.KEYS,
                        folder.resolve("spool").toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
    }
}
