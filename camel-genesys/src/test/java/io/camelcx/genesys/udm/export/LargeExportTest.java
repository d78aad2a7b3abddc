// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.udm.export;

import static io.camelcx.genesys.udm.export.TestKeys.FIRST;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An export takes memory for its buffers and one record, however long it is. */
class LargeExportTest {

    /** A JSON Lines entry of 512 MiB. */
    private static final int LINES = 1 << 19;

    private static final String LINE_END = "\",\"text\":\"" + "0123456789".repeat(98) + "\"}\n";

    @TempDir
    Path folder;

    @Test
    void halfAGibibyteIsReadInAHeapOf24Megabytes() throws Exception {
        Path file = folder.resolve("export.zip.smime");
        write(file);
        Path store = folder.resolve("keys.p12");
        TestKeys.store(store, "PKCS12", "changeit", keys -> TestKeys.put(keys, "key", FIRST, "changeit"));
        Process program = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx24m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LargeExportProgram.class.getName(),
                        file.toString(),
                        store.toString()))
                .redirectErrorStream(true)
                .start();
        String output = new String(program.getInputStream().readAllBytes(), Charset.defaultCharset());
        assertThat(program.waitFor()).as(output).isZero();
        assertThat(output).contains("records: " + LINES);
    }

    private static void write(Path file) throws Exception {
        // The message must be closed once alone, as its end would be written again.
        try (OutputStream message = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(TestMessages.berStream(message, 1 << 16, FIRST))) {
            zip.setLevel(Deflater.BEST_SPEED);
            zip.putNextEntry(new ZipEntry("Interaction-1.json"));
            writeLines(zip);
            zip.closeEntry();
        }
    }

    private static void writeLines(OutputStream out) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int line = 0; line < LINES; line++) {
            lines.append("{\"id\":\"").append(line).append(LINE_END);
            if (lines.length() > 1 << 16) {
                out.write(lines.toString().getBytes(StandardCharsets.ISO_8859_1));
                lines.setLength(0);
            }
        }
        out.write(lines.toString().getBytes(StandardCharsets.ISO_8859_1));
    }
}
