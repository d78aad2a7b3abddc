// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone.extract.file;

import io.camelcx.cxone.extract.client.DownloadSink;
import io.camelcx.cxone.extract.csv.CsvSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A file while it is downloaded. What is not complete yet has another name, so that nobody takes it for the whole.
 */
public final class ExtractedFile implements DownloadSink, CsvSource {

    private final Path part;
    private final Path name;
    private volatile Path path;

    private ExtractedFile(Path part, Path name) {
        this.part = part;
        this.name = name;
        this.path = part;
    }

    /** A file of the user's. */
    public static ExtractedFile named(Path name) throws IOException {
        Path absolute = name.toAbsolutePath();
        Files.createDirectories(absolute.getParent());
        return new ExtractedFile(absolute.resolveSibling(absolute.getFileName() + ".part"), absolute);
    }

    /** A file that lives as long as the exchange, in a folder that is there. */
    static ExtractedFile temporary(Path folder) throws IOException {
        Path file = Files.createTempFile(folder, "cxone-extract-", ".csv");
        return new ExtractedFile(file, file);
    }

    @Override
    public OutputStream begin() throws IOException {
        // A file that is truncated, be it empty, is written to the disk as soon as it is closed (ext4). A temporary one
        // that is gone a moment later need never get there.
        boolean begun = Files.exists(part) && Files.size(part) > 0;
        return begun
                ? Files.newOutputStream(part, StandardOpenOption.TRUNCATE_EXISTING)
                : Files.newOutputStream(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    @Override
    public InputStream open(long offset) throws IOException {
        return CsvSource.of(path).open(offset);
    }

    /** The current path; it changes when the file is complete. */
    public Path path() {
        return path;
    }

    /** The download is complete: a file of the user's gets its name. */
    public Path complete() throws IOException {
        if (isTemporary()) {
            return part;
        }
        try (FileChannel written = FileChannel.open(part, StandardOpenOption.WRITE)) {
            // The position moves when the route has taken the file, and would outlive a power loss without it.
            written.force(true);
        }
        path = Files.move(part, name, StandardCopyOption.REPLACE_EXISTING);
        return path;
    }

    /** Whether it lives only as long as the exchange. */
    public boolean isTemporary() {
        return part.equals(name);
    }

    /** There will be no file. */
    public void abandon() {
        delete(part);
    }

    static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException leftBehind) {
            // The system's own cleaning of temporary files is the last resort.
            file.toFile().deleteOnExit();
        }
    }
}
