// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.http;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * Decompresses gzip (RFC 1952), all members of it. {@link java.util.zip.GZIPInputStream} is of no use here: it takes the end of the bytes that
 * have arrived so far for the end of the stream, and drops in silence what it does not understand after a member.
 */
final class GzipInputStream extends InflatingInputStream {

    private static final int DEFLATED = 8;
    private static final int HEADER_CHECKSUM = 2;
    private static final int EXTRA_FIELD = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;
    private static final int RESERVED = 0xE0;
    private static final int TIME_LEVEL_SYSTEM = 6;

    private final CRC32 checksum = new CRC32();
    private boolean first = true;

    GzipInputStream(InputStream source) {
        super(source);
    }

    /** Whether a body begins as gzip data do. */
    static boolean isGzip(int firstByte, int secondByte) {
        return firstByte == 0x1F && secondByte == 0x8B;
    }

    @Override
    Inflater begin() throws IOException {
        if (!first && peek() < 0) {
            return null;
        }
        if (!isGzip(required(), required())) {
            if (first) {
                throw new ZipException("the data are not gzip");
            }
            throw new UnacceptableAnswerException("something else follows the gzip data");
        }
        first = false;
        if (required() != DEFLATED) {
            throw new ZipException("the gzip data are compressed in an unknown way");
        }
        readHeader(required());
        checksum.reset();
        return new Inflater(true);
    }

    private void readHeader(int flags) throws IOException {
        if ((flags & RESERVED) != 0) {
            throw new ZipException("the header of the gzip data is damaged");
        }
        skip(TIME_LEVEL_SYSTEM);
        if ((flags & EXTRA_FIELD) != 0) {
            skip((int) littleEndian(2));
        }
        if ((flags & NAME) != 0) {
            skipText();
        }
        if ((flags & COMMENT) != 0) {
            skipText();
        }
        if ((flags & HEADER_CHECKSUM) != 0) {
            skip(2);
        }
    }

    @Override
    void content(byte[] bytes, int offset, int length) {
        checksum.update(bytes, offset, length);
    }

    @Override
    void end(long size) throws IOException {
        if (littleEndian(4) != checksum.getValue() || littleEndian(4) != (size & 0xFFFFFFFFL)) {
            throw new ZipException("the checksum of the gzip data is wrong");
        }
    }

    private long littleEndian(int bytes) throws IOException {
        long value = 0;
        for (int shift = 0; shift < bytes * 8; shift += 8) {
            value |= (long) required() << shift;
        }
        return value;
    }

    private void skip(int bytes) throws IOException {
        for (int i = 0; i < bytes; i++) {
            required();
        }
    }

    private void skipText() throws IOException {
        while (required() != 0) {
            // Names and comments end with a zero.
        }
    }
}
