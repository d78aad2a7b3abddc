// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.extract.download;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The file that a contender downloads, in a folder of its own; deleted when it is closed. */
record DownloadedFile(Path path) implements AutoCloseable {

    /** A file that does not exist yet, below the folder for temporary files. */
    static DownloadedFile create() throws IOException {
        return new DownloadedFile(
                Files.createTempDirectory("download-benchmark").resolve("qm-workflows.csv"));
    }

    /** Its size in MiB, rounded up. */
    long mebibytes() throws IOException {
        return (Files.size(path) + (1 << 20) - 1) >> 20;
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
        Files.delete(path.getParent());
    }
}
