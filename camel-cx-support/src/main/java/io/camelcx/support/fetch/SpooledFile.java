// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.fetch;

import io.camelcx.support.stream.BulkInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.camel.Exchange;
import org.apache.camel.StreamCache;

/**
 * A temporary file as a body that can be read several times, and that is never held in memory: Camel's own stream
 * cache spools to the disk only where spooling is enabled.
 */
public final class SpooledFile extends BulkInputStream implements StreamCache {

    private static final int BUFFER_BYTES = 64 * 1024;

    private final Path file;
    private final long length;
    private final FileLease lease;
    private InputStream stream = InputStream.nullInputStream();
    private boolean open;
    private long position;

    private SpooledFile(Path file, long length, FileLease lease) {
        this.file = file;
        this.length = length;
        this.lease = lease;
    }

    /** A temporary file that exists until an exchange, and all exchanges to which it is copied, are done. */
    public static SpooledFile of(Exchange exchange, Path file, long length) {
        FileLease lease = new FileLease(file);
        lease.hold(exchange);
        return new SpooledFile(file, length, lease);
    }

    @Override
    public int read(byte[] buffer, int offset, int size) throws IOException {
        int read = stream().read(buffer, offset, size);
        position += Math.max(read, 0);
        return read;
    }

    @Override
    public int available() throws IOException {
        return stream().available();
    }

    @Override
    public void close() throws IOException {
        stream.close();
        open = false;
        position = 0;
    }

    @Override
    public void reset() {
        try {
            close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void writeTo(OutputStream target) throws IOException {
        if (open) {
            transferTo(target);
        } else {
            Files.copy(file, target);
        }
    }

    @Override
    public StreamCache copy(Exchange exchange) {
        lease.hold(exchange);
        return new SpooledFile(file, length, lease);
    }

    @Override
    public boolean inMemory() {
        return false;
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public long transferTo(OutputStream target) throws IOException {
        byte[] buffer = new byte[BUFFER_BYTES];
        long total = 0;
        for (int size = read(buffer, 0, buffer.length); size >= 0; size = read(buffer, 0, buffer.length)) {
            target.write(buffer, 0, size);
            total += size;
        }
        return total;
    }

    private InputStream stream() throws IOException {
        if (!open) {
            stream = Files.newInputStream(file);
            open = true;
        }
        return stream;
    }
}
