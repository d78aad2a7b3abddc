// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone.extract.csv;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** A buffer in which commas, quotes and line breaks are found eight bytes at a time. It grows with what is read and not discarded. */
final class SeparatorSearch {

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int FIRST_SIZE = 16 * 1024;
    private static final int SIZE = 128 * 1024;

    private static final long EACH = 0x0101_0101_0101_0101L;
    private static final long LOW_BITS = 0x7F * EACH;
    private static final long HIGH_BITS = ~LOW_BITS;
    private static final long COMMAS = ',' * EACH;
    private static final long QUOTES = '"' * EACH;
    private static final long LINE_FEEDS = '\n' * EACH;
    private static final long RETURNS = '\r' * EACH;

    /** A word that begins before the limit may end behind it. */
    private byte[] bytes = new byte[FIRST_SIZE + Long.BYTES];

    private int limit;
    private int word;
    /** The highest bit of each byte of the word that is a separator, and was not returned yet. */
    private long found;

    /** What was read; valid until the next byte is read. */
    byte[] bytes() {
        return bytes;
    }

    /** The number of bytes read. */
    int limit() {
        return limit;
    }

    /**
     * Begins a search, and may discard all bytes before it.
     *
     * @return the new index of the first byte
     */
    int begin(int first) {
        int begin = first;
        if (first > bytes.length / 2) {
            limit -= first;
            byte[] target = bytes.length < SIZE ? new byte[2 * bytes.length] : bytes;
            System.arraycopy(bytes, first, target, 0, limit);
            bytes = target;
            begin = 0;
        }
        seek(begin);
        return begin;
    }

    /** Continues at an index, at most the limit. */
    void seek(int index) {
        word = index;
        found = separators(index);
    }

    /** The index of the next separator; the limit if there is none before it. */
    int find() {
        while (found == 0) {
            if (limit - word <= Long.BYTES) {
                return limit;
            }
            seek(word + Long.BYTES);
        }
        int index = word + (Long.numberOfTrailingZeros(found) >>> 3);
        found &= found - 1;
        return Math.min(index, limit);
    }

    /**
     * Reads more, with which the search continues.
     *
     * @return whether there was more
     */
    boolean fill(InputStream stream) throws IOException {
        if (limit == bytes.length - Long.BYTES) {
            bytes = Arrays.copyOf(bytes, 2 * bytes.length);
        }
        int count = stream.read(bytes, limit, bytes.length - Long.BYTES - limit);
        seek(limit);
        limit += Math.max(0, count);
        return count > 0;
    }

    private long separators(int index) {
        long eight = (long) LONG.get(bytes, index);
        long others =
                unequal(eight, COMMAS) & unequal(eight, QUOTES) & unequal(eight, LINE_FEEDS) & unequal(eight, RETURNS);
        return ~others & HIGH_BITS;
    }

    /** The highest bit of each byte in which they differ; the other bits are undefined. */
    private static long unequal(long eight, long other) {
        long difference = eight ^ other;
        return (difference & LOW_BITS) + LOW_BITS | difference;
    }
}
