// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub.workitems;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A file of JSON lines that exists only when it is complete: it is written as {@code name.part}, from its beginning at each start,
 * and renamed at the end. Not thread-safe.
 */
final class ResultFile {

    private final Path target;
    private final Path part;
    private final FileChannel channel;
    private final Writer lines;
    private long size;

    /** Starts an empty file, which replaces what an earlier start has written. */
    ResultFile(Path target) throws IOException {
        this.target = target;
        part = target.resolveSibling(target.getFileName() + ".part");
        Files.createDirectories(target.getParent());
        channel = FileChannel.open(
                part, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
        lines = Channels.newWriter(channel, StandardCharsets.UTF_8.newEncoder(), 64 * 1024);
    }

    void append(JsonNode line) throws IOException {
        lines.write(line.toString());
        lines.write('\n');
        size++;
    }

    long size() {
        return size;
    }

    /** Renames the file when all of it is on the disk. */
    void complete() throws IOException {
        lines.flush();
        channel.force(true);
        lines.close();
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Removes the incomplete part. */
    void discard() throws IOException {
        channel.close();
        Files.deleteIfExists(part);
    }

    /** Removes all of it, as if there had been no line. */
    void remove() throws IOException {
        discard();
        Files.deleteIfExists(target);
    }
}
