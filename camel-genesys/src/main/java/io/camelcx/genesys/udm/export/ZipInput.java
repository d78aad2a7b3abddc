// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.udm.export;

import io.camelcx.genesys.udm.export.ExportException.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.Inflater;

/** The bytes of a zip file, buffered so that what was not inflated of a buffer is read next. */
final class ZipInput {

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int from;
    private int to;
    private long position;

    ZipInput(InputStream in) {
        this.in = in;
    }

    /** How many bytes were read before the next one. */
    long position() {
        return position;
    }

    /** Whether there is no other byte. */
    boolean atEnd() throws IOException {
        return peek(1) == 0;
    }

    /** Makes so many bytes available at once; returns how many there are, which is less at the end only. */
    int peek(int count) throws IOException {
        if (to - from < count) {
            System.arraycopy(buffer, from, buffer, 0, to - from);
            to -= from;
            from = 0;
            while (to < count) {
                int read = in.read(buffer, to, buffer.length - to);
                if (read < 0) {
                    break;
                }
                to += read;
            }
        }
        return Math.min(count, to - from);
    }

    /** A number of four bytes within what {@link #peek} made available. */
    int peekInt(int offset) {
        int at = from + offset;
        return buffer[at] & 0xff
                | (buffer[at + 1] & 0xff) << 8
                | (buffer[at + 2] & 0xff) << 16
                | (buffer[at + 3] & 0xff) << 24;
    }

    long peekLong(int offset) {
        return peekInt(offset) & 0xffffffffL | (long) peekInt(offset + 4) << 32;
    }

    int readInt() throws IOException {
        require(4);
        int value = peekInt(0);
        advance(4);
        return value;
    }

    long readUnsignedInt() throws IOException {
        return readInt() & 0xffffffffL;
    }

    int readShort() throws IOException {
        require(2);
        int value = buffer[from] & 0xff | (buffer[from + 1] & 0xff) << 8;
        advance(2);
        return value;
    }

    long readLong() throws IOException {
        require(8);
        long value = peekLong(0);
        advance(8);
        return value;
    }

    /** Up to 64 KiB. */
    byte[] readBytes(int count) throws IOException {
        require(count);
        byte[] bytes = new byte[count];
        System.arraycopy(buffer, from, bytes, 0, count);
        advance(count);
        return bytes;
    }

    void skip(long count) throws IOException {
        long left = count;
        while (left > 0) {
            require(1);
            int skipped = (int) Math.min(left, to - from);
            advance(skipped);
            left -= skipped;
        }
    }

    /** Copies at least one byte. */
    int read(byte[] bytes, int offset, int count) throws IOException {
        require(1);
        int read = Math.min(count, to - from);
        System.arraycopy(buffer, from, bytes, offset, read);
        advance(read);
        return read;
    }

    /** Gives an inflater what is buffered, at most so much; returns how much. Until {@link #advance} it counts as not read. */
    int give(Inflater inflater, long most) throws IOException {
        require(1);
        int given = (int) Math.min(most, to - from);
        inflater.setInput(buffer, from, given);
        return given;
    }

    void advance(int count) {
        from += count;
        position += count;
    }

    private void require(int count) throws IOException {
        if (peek(count) < count) {
            throw new ExportException(Problem.TRUNCATED, "The zip file ends before its end");
        }
    }
}
