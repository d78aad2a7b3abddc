// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.udm.file;

import io.camelcx.simulator.genesys.udm.content.RowSink;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes zips of JSON Lines. Once a zip has reached its size the next one begins, in the middle of an entry perhaps. */
final class ZipSink implements RowSink, AutoCloseable {
    private final long size;
    private final int compression;
    private final CutStream.Opener opener;
    private ZipOutputStream zip;
    private CountingStream count;
    private String entry = "";

    /**
     * A sink.
     *
     * @param size the bytes after which the next zip begins
     * @param opener opens the stream of a zip
     */
    ZipSink(long size, int compression, CutStream.Opener opener) throws IOException {
        this.size = size;
        this.compression = compression;
        this.opener = opener;
        next();
    }

    @Override
    public void row(String name, byte[] line) throws IOException {
        // Streams of files do not notice it.
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedIOException("The export was canceled");
        }
        if (count.bytes > size) {
            zip.close();
            next();
        }
        if (!name.equals(entry)) {
            begin(name);
        }
        zip.write(line);
        zip.write('\n');
    }

    @Override
    public void file(String name, byte[] content) throws IOException {
        if (count.bytes > size) {
            zip.close();
            next();
        }
        begin(name);
        zip.write(content);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private void next() throws IOException {
        count = new CountingStream(opener.open());
        zip = new ZipOutputStream(count);
        zip.setLevel(compression);
        entry = "";
    }

    private void begin(String name) throws IOException {
        ZipEntry begun = new ZipEntry(name);
        // Fixed, so that equal content gives equal bytes.
        begun.setTime(0);
        zip.putNextEntry(begun);
        entry = name;
    }

    private static final class CountingStream extends OutputStream {
        private final OutputStream out;
        private long bytes;

        CountingStream(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int value) throws IOException {
            out.write(value);
            bytes++;
        }

        @Override
        public void write(byte[] buffer, int offset, int length) throws IOException {
            out.write(buffer, offset, length);
            bytes += length;
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }
}
