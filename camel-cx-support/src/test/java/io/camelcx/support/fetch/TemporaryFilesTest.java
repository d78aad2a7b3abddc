// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemporaryFilesTest {

    @TempDir
    Path folder;

    @Test
    void filesOfAKilledProcessAreRemovedBeforeTheNextFile() throws Exception {
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Downloading.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader said = other.inputReader()) {
            assertThat(said.lines().anyMatch("downloads"::equals)).isTrue();

            createAndAbandon();
            assertThat(files()).hasSize(1);
        } finally {
            other.destroyForcibly().waitFor();
        }

        createAndAbandon();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void theFilesOfAnotherComponentOfTheProcessStay() throws IOException {
        try (TemporaryFiles running = new TemporaryFiles("toy", ".csv")) {
            write(running.create(folder));

            createAndAbandon();

            assertThat(files()).hasSize(1);
        }
    }

    @Test
    void foreignFilesStay() throws IOException {
        Path other = Files.createDirectory(folder.resolve("toy-reports"));
        Path file = Files.writeString(folder.resolve("toy-1.csv"), "id");

        createAndAbandon();

        assertThat(other).exists();
        assertThat(file).exists();
    }

    @Test
    void nothingIsLeftWhenItEndsWithoutFiles() throws IOException {
        createAndAbandon();

        assertThat(folder).isEmptyDirectory();
    }

    private void createAndAbandon() throws IOException {
        try (TemporaryFiles running = new TemporaryFiles("toy", ".csv")) {
            running.create(folder).abandon();
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(".csv")).toList();
        }
    }

    private static void write(DownloadedFile file) throws IOException {
        try (OutputStream out = file.begin()) {
            out.write('1');
        }
    }

    /** A process that downloads until it is killed. */
    static final class Downloading {

        private Downloading() {}

        public static void main(String[] args) throws Exception {
            write(new TemporaryFiles("toy", ".csv").create(Path.of(args[0])));
            System.out.println("downloads");
            Thread.currentThread().join();
        }
    }
}
