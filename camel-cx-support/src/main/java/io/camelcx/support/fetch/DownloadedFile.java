// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.fetch;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A file that is downloaded. Until it is complete it has another name, so that an incomplete file is never mistaken for a complete one.
 */
public final class DownloadedFile implements DownloadSink {

    private final Path part;
    private final Path name;
    private volatile Path path;

    private DownloadedFile(Path part, Path name) {
        this.part = part;
        this.name = name;
        this.path = part;
    }

    /** A file that stays, under a name of the user. */
    public static DownloadedFile named(Path name) throws IOException {
        Path absolute = name.toAbsolutePath();
        Files.createDirectories(absolute.getParent());
        return new DownloadedFile(absolute.resolveSibling(absolute.getFileName() + ".part"), absolute);
    }

    /** A file that exists as long as its exchange, in an existing folder. */
    static DownloadedFile temporary(Path folder, String prefix, String suffix) throws IOException {
        Path file = Files.createTempFile(folder, prefix, suffix);
        return new DownloadedFile(file, file);
    }

    @Override
    public OutputStream begin() throws IOException {
        // ext4 writes a truncated file, even an empty one, to the disk when it is closed. A temporary file may not need
        // that.
        boolean started = Files.exists(part) && Files.size(part) > 0;
        return started
                ? Files.newOutputStream(part, StandardOpenOption.TRUNCATE_EXISTING)
                : Files.newOutputStream(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    /** The current path; it changes when the file is complete. */
    public Path path() {
        return path;
    }

    /** Completes the download: a file that stays gets its name. */
    public Path complete() throws IOException {
        if (isTemporary()) {
            return part;
        }
        try (FileChannel written = FileChannel.open(part, StandardOpenOption.WRITE)) {
            // Otherwise a power loss could keep the committed position, but not the file.
            written.force(true);
        }
        path = Files.move(part, name, StandardCopyOption.REPLACE_EXISTING);
        return path;
    }

    /** Whether the file exists only as long as its exchange. */
    public boolean isTemporary() {
        return part.equals(name);
    }

    /** Deletes an incomplete file. */
    public void abandon() {
        delete(part);
    }

    /** Deletes a file, at the latest when the JVM ends. */
    public static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException notDeleted) {
            file.toFile().deleteOnExit();
        }
    }
}
