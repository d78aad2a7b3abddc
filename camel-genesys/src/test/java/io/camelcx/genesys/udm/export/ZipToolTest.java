// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.udm.export;

import static io.camelcx.genesys.udm.export.TestKeys.FIRST;
import static io.camelcx.genesys.udm.export.TestKeys.keys;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the program {@code zip} writes is read, split zip files as well. */
class ZipToolTest {

    @TempDir
    Path folder;

    private final Map<String, byte[]> entries = new LinkedHashMap<>();

    @BeforeAll
    static void requireZip() throws InterruptedException {
        assumeThat(isInstalled())
                .as("zip is not installed: no test of what it writes")
                .isTrue();
    }

    @BeforeEach
    void write() throws IOException {
        Random random = new Random(1);
        for (int entry = 0; entry < 3; entry++) {
            StringBuilder lines = new StringBuilder();
            while (lines.length() < 120_000) {
                lines.append("{\"id\":").append(random.nextLong()).append("}\n");
            }
            entries.put("entry-" + entry + ".json", TestZips.utf8(lines.toString()));
            Files.write(folder.resolve("entry-" + entry + ".json"), entries.get("entry-" + entry + ".json"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "zip -q export.zip, 1",
        "zip -q -0 export.zip, 1",
        "zip -q -fz export.zip, 1",
        "zip -q -fd export.zip, 1",
        "zip -q -s 64k export.zip, 3",
        "zip -q -s 64k -0 export.zip, 6"
    })
    void readsWhatZipWrites(String command, int parts) throws Exception {
        List<String> arguments = new ArrayList<>(List.of(command.split(" ")));
        arguments.addAll(entries.keySet());
        run(arguments);
        List<ExportPart> all = parts();
        assertThat(all).hasSize(parts);
        assertThat(TestReading.readEntries(new ExportEntries(ExportParts.of(all, keys(FIRST)), ExportLimits.DEFAULT)))
                .containsExactlyEntriesOf(entries);
    }

    /** Each encrypted, in the order of their names. */
    private List<ExportPart> parts() throws IOException {
        List<String> names;
        try (Stream<Path> files = Files.list(folder)) {
            names = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("export.z"))
                    .sorted(Comparator.comparing(PartName::of, PartName.ORDER))
                    .toList();
        }
        List<ExportPart> parts = new ArrayList<>();
        for (String name : names) {
            byte[] message = TestMessages.ber(Files.readAllBytes(folder.resolve(name)), 1000, FIRST);
            parts.add(new ExportPart(name + ".smime", () -> new ByteArrayInputStream(message)));
        }
        return parts;
    }

    private void run(List<String> command) throws Exception {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), Charset.defaultCharset());
        assertThat(process.waitFor()).as(command + "\n" + output).isZero();
    }

    private static boolean isInstalled() throws InterruptedException {
        try {
            return new ProcessBuilder("zip", "-v")
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException missing) {
            return false;
        }
    }
}
