// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone.extract.file;

import io.camelcx.cxone.extract.client.DownloadSink;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * A file while it is downloaded. What is not complete yet has another name, so that nobody takes it for the whole.
 */
public final class ExtractedFile implements DownloadSink {

    private final Path part;
    private final Optional<Path> goal;

    private ExtractedFile(Path part, Optional<Path> goal) {
        this.part = part;
        this.goal = goal;
    }

    /** A file of the user's. */
    public static ExtractedFile named(Path goal) throws IOException {
        Path absolute = goal.toAbsolutePath();
        Files.createDirectories(absolute.getParent());
        return new ExtractedFile(absolute.resolveSibling(absolute.getFileName() + ".part"), Optional.of(absolute));
    }

    /** A file that lives as long as the exchange, in a folder that is there. */
    static ExtractedFile temporary(Path folder) throws IOException {
        return new ExtractedFile(Files.createTempFile(folder, "cxone-extract-", ".csv"), Optional.empty());
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

    /** Where the bytes are as long as it is not complete. */
    public Path part() {
        return part;
    }

    /** The download is complete: a file of the user's gets its name. */
    public Path complete() throws IOException {
        if (goal.isEmpty()) {
            return part;
        }
        try (FileChannel written = FileChannel.open(part, StandardOpenOption.WRITE)) {
            // The position moves when the route has taken the file, and would outlive a power loss without it.
            written.force(true);
        }
        return Files.move(part, goal.get(), StandardCopyOption.REPLACE_EXISTING);
    }

    /** Whether it lives only as long as the exchange. */
    public boolean isTemporary() {
        return goal.isEmpty();
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
