// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone.extract.csv;

import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.RecordType;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Collects the fields of a record. It receives bytes as characters, so that only the fields that are read are decoded: the separators
 * are ASCII, and in UTF-8 no byte of another character equals an ASCII byte.
 */
final class FieldsHandler extends CsvCallbackHandler<Fields> {

    private static final int MAX_FIELDS = 4096;
    /** The number of fields of the largest size that a record may have. */
    private static final int MAX_LARGE_FIELDS = 4;

    private final int maxBytes;
    private char[] bytes = new char[2048];
    private int length;
    private int[] ends = new int[64];
    private int count;
    private long line;
    private boolean empty;

    /** @param maxFieldBytes the largest size of a field */
    FieldsHandler(int maxFieldBytes) {
        this.maxBytes = Math.multiplyExact(maxFieldBytes, MAX_LARGE_FIELDS);
    }

    @Override
    protected RecordType getRecordType() {
        return empty ? RecordType.EMPTY : RecordType.DATA;
    }

    @Override
    protected int getFieldCount() {
        return count;
    }

    @Override
    protected void beginRecord(long startingLineNumber) {
        line = startingLineNumber;
        count = 0;
        length = 0;
        empty = false;
    }

    @Override
    protected void addField(char[] buffer, int offset, int more, boolean quoted) {
        int end = length + more;
        if (count == MAX_FIELDS || end > maxBytes) {
            throw new CsvParseException("it is too large: more than " + MAX_FIELDS + " fields, or " + maxBytes
                    + " bytes, " + MAX_LARGE_FIELDS + " times the option maxFieldSize");
        }
        if (end > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(end, bytes.length * 2));
        }
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, count * 2);
        }
        System.arraycopy(buffer, offset, bytes, length, more);
        length = end;
        ends[count++] = end;
    }

    @Override
    protected void setComment(char[] buffer, int offset, int size) {
        throw new IllegalStateException("Comments are off");
    }

    @Override
    protected void setEmpty() {
        empty = true;
    }

    @Override
    protected Fields buildRecord() {
        // The JVM converts the characters of a String to bytes much faster than a loop does.
        byte[] utf8 = new String(bytes, 0, length).getBytes(StandardCharsets.ISO_8859_1);
        return new Fields(utf8, Arrays.copyOf(ends, count));
    }

    /** The line at which the last record begins. */
    long line() {
        return line;
    }
}
