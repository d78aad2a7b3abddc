// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.udm.export;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/** The last bytes of what was decrypted, which say whether a zip file ends there. */
final class ZipTail {

    private static final int END_LENGTH = 22;
    private static final int MAX_COMMENT = 0xffff;
    private static final int LOCATOR_LENGTH = 20;
    private static final int END_64_LENGTH = 56;
    private static final int SIZE = 1 << 17;

    private final byte[] ring = new byte[SIZE];
    private long total;

    /**
     * The end of a zip file.
     *
     * @param disk     its last disk, from 0
     * @param complete whether the positions that it names are those of this file; those of a split zip file are relative to its parts
     */
    record End(int disk, boolean complete) {}

    void clear() {
        total = 0;
    }

    /** Adds what was decrypted. */
    void add(byte[] bytes, int offset, int count) {
        int from = Math.max(0, count - SIZE);
        int at = (int) ((total + from) % SIZE);
        int first = Math.min(count - from, SIZE - at);
        System.arraycopy(bytes, offset + from, ring, at, first);
        System.arraycopy(bytes, offset + from + first, ring, 0, count - from - first);
        total += count;
    }

    /** The end of a zip file, if it is at the end of these bytes. */
    Optional<End> end() {
        int length = (int) Math.min(total, END_LENGTH + MAX_COMMENT + LOCATOR_LENGTH + END_64_LENGTH);
        ByteBuffer tail = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        int at = (int) ((total - length) % SIZE);
        int first = Math.min(length, SIZE - at);
        tail.put(ring, at, first).put(ring, 0, length - first);
        for (int end = length - END_LENGTH; end >= Math.max(0, length - END_LENGTH - MAX_COMMENT); end--) {
            if (tail.getInt(end) == ZipFormat.END && (tail.getShort(end + 20) & 0xffff) == length - end - END_LENGTH) {
                return Optional.of(end(tail, end));
            }
        }
        return Optional.empty();
    }

    private End end(ByteBuffer tail, int end) {
        long begin = total - tail.capacity();
        int end64 = end - LOCATOR_LENGTH - END_64_LENGTH;
        if (end64 >= 0
                && tail.getInt(end - LOCATOR_LENGTH) == ZipFormat.LOCATOR
                && tail.getInt(end64) == ZipFormat.END_64) {
            long size = tail.getLong(end64 + 40);
            long offset = tail.getLong(end64 + 48);
            return new End(tail.getInt(end64 + 16), size >= 0 && offset == begin + end64 - size);
        }
        long size = tail.getInt(end + 12) & 0xffffffffL;
        long offset = tail.getInt(end + 16) & 0xffffffffL;
        return new End(tail.getShort(end + 4) & 0xffff, offset + size == begin + end);
    }
}
