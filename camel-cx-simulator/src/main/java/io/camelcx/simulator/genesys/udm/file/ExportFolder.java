// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.udm.file;

import io.camelcx.simulator.concurrent.Guard;
import io.camelcx.simulator.genesys.settings.UdmFiles.Split;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Writes the files of exports into a temporary folder, since the length of an encrypted file is not known before it is
 * written. The folder is made for the first one and deleted at the end.
 */
public final class ExportFolder implements AutoCloseable {
    private static final int BUFFER = 65_536;

    private final Guard guard = new Guard();
    private final AtomicLong written = new AtomicLong();
    private Optional<Path> folder = Optional.empty();

    /**
     * Writes an export. An interrupt ends it early, and nothing is left of it.
     *
     * @return its files in order; several if it is split
     */
    public List<WrittenFile> write(ExportOrder order) throws IOException {
        List<Part> parts = new ArrayList<>();
        try (ZipSink zips = sink(order, parts)) {
            order.content().writeTo(zips, order.selection());
        } catch (IOException | RuntimeException e) {
            for (Part part : parts) {
                Files.deleteIfExists(part.path());
            }
            throw e;
        }
        List<WrittenFile> files = new ArrayList<>();
        for (Part part : parts) {
            files.add(new WrittenFile(part.name(), part.path(), Files.size(part.path())));
        }
        return List.copyOf(files);
    }

    /** Writes a file with this content. */
    public WrittenFile write(String name, byte[] content) throws IOException {
        Path path = newPath();
        Files.write(path, content);
        return new WrittenFile(name, path, content.length);
    }

    private record Part(String name, Path path) {}

    private ZipSink sink(ExportOrder order, List<Part> parts) throws IOException {
        Encryption encryption = new Encryption(
                order.recipient(), order.files().form(), order.files().cipher());
        int compression = order.content().settings().compression();
        if (order.splitSize().isEmpty()) {
            return new ZipSink(Long.MAX_VALUE, compression, () -> encryption.to(open(order.fileName(), parts)));
        }
        long size = order.splitSize().getAsLong();
        CutStream.Opener part = () -> open(order.partName(parts.size() + 1), parts);
        CutStream.Opener encryptedPart = () -> encryption.to(part.open());
        Split split = order.files().split();
        return switch (split) {
            case ENCRYPTED_FILE ->
                new ZipSink(Long.MAX_VALUE, compression, () -> encryption.to(new CutStream(size, part)));
            case ZIP -> new ZipSink(Long.MAX_VALUE, compression, () -> new CutStream(size, encryptedPart));
            case ROWS -> new ZipSink(size, compression, encryptedPart);
        };
    }

    private OutputStream open(String name, List<Part> parts) throws IOException {
        Path path = newPath();
        parts.add(new Part(name, path));
        return new BufferedOutputStream(Files.newOutputStream(path), BUFFER);
    }

    private Path newPath() {
        return guard.get(() -> {
            try {
                if (folder.isEmpty()) {
                    folder = Optional.of(Files.createTempDirectory("cx-simulator-exports"));
                }
                return folder.get().resolve(Long.toString(written.incrementAndGet()));
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot make a temporary folder for exports", e);
            }
        });
    }

    /** Deletes a file that no one can download any more. */
    public void delete(WrittenFile file) {
        try {
            Files.deleteIfExists(file.path());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete a cached export", e);
        }
    }

    @Override
    public void close() {
        guard.run(() -> {
            folder.ifPresent(ExportFolder::deleteAll);
            folder = Optional.empty();
        });
    }

    private static void deleteAll(Path folder) {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete " + folder, e);
        }
    }
}
