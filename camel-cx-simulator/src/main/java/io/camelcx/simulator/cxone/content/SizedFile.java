// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.cxone.content;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/**
 * A file of any size, as fast as the network takes it: one block of rows again and again, in which only the end of each
 * {@code Segment ID} changes, to the row's number. So every row is unique, and the length is known before the first byte.
 */
final class SizedFile implements DataFile {
    private static final int ROWS_PER_BLOCK = 320;
    private static final int NUMBER_DIGITS = 12;
    private static final int SEGMENT_ID_LENGTH = 36;

    /** Any day serves: the rows of a file of a given size belong to no request. */
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    private final byte[] head;
    private final byte[] block;
    private final int[] numberOffsets = new int[ROWS_PER_BLOCK];
    private final int[] rowEnds = new int[ROWS_PER_BLOCK];
    private final long blocks;
    private final int lastBytes;

    SizedFile(Entity entity, CsvFormat format, long maximum) {
        head = format.head(entity.columns());
        block = makeBlock(entity, format);
        long room = Math.max(0, maximum - head.length);
        blocks = room / block.length;
        lastBytes = wholeRows(room % block.length);
    }

    @Override
    public long length() {
        return head.length + blocks * block.length + lastBytes;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        out.write(head);
        byte[] current = block.clone();
        for (long number = 0; number < blocks; number++) {
            numberRows(current, number * ROWS_PER_BLOCK);
            out.write(current);
        }
        numberRows(current, blocks * ROWS_PER_BLOCK);
        out.write(current, 0, lastBytes);
    }

    private byte[] makeBlock(Entity entity, CsvFormat format) {
        int segmentColumn = entity.columns().indexOf("Segment ID");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < ROWS_PER_BLOCK; i++) {
            List<String> row = entity.row(DAY, i);
            String line = format.line(row);
            String before = line.substring(0, line.indexOf(row.get(segmentColumn)));
            numberOffsets[i] =
                    bytes.size() + before.getBytes(StandardCharsets.UTF_8).length + SEGMENT_ID_LENGTH - NUMBER_DIGITS;
            bytes.writeBytes(line.getBytes(StandardCharsets.UTF_8));
            rowEnds[i] = bytes.size();
        }
        return bytes.toByteArray();
    }

    private void numberRows(byte[] current, long first) {
        for (int i = 0; i < ROWS_PER_BLOCK; i++) {
            long rest = first + i;
            int offset = numberOffsets[i];
            for (int digit = NUMBER_DIGITS - 1; digit >= 0; digit--) {
                current[offset + digit] = (byte) ('0' + rest % 10);
                rest /= 10;
            }
        }
    }

    private int wholeRows(long room) {
        int bytes = 0;
        for (int end : rowEnds) {
            if (end <= room) {
                bytes = end;
            }
        }
        return bytes;
    }
}
