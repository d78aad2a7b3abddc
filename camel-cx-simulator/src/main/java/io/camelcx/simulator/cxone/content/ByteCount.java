// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.cxone.content;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/** Counts what is written, and keeps none of it. */
final class ByteCount extends OutputStream {
    private long bytes;

    /** What writes to a stream. */
    @FunctionalInterface
    interface Writer {
        void writeTo(OutputStream out) throws IOException;
    }

    private ByteCount() {}

    /** How many bytes it writes. */
    static long of(Writer writer) {
        ByteCount count = new ByteCount();
        try {
            writer.writeTo(count);
        } catch (IOException e) {
            throw new UncheckedIOException("Counting does no I/O", e);
        }
        return count.bytes;
    }

    @Override
    public void write(int b) {
        bytes++;
    }

    @Override
    public void write(byte[] source, int offset, int length) {
        bytes += length;
    }
}
