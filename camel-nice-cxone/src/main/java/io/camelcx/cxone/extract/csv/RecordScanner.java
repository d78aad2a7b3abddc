// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone.extract.csv;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/**
 * Finds the records of a text in UTF-8: CSV of RFC 4180, with any line ending. Nothing is decoded, and no field is copied: the separators are ASCII,
 * no byte of another character equals an ASCII byte, and a record is its bytes and where its fields end. Empty lines are no records.
 */
final class RecordScanner implements Closeable {

    private static final int MAX_FIELDS = 4096;
    /** The number of fields of the largest size that a record may have. */
    private static final int MAX_LARGE_FIELDS = 4;

    private static final int END = -1;

    private final InputStream stream;
    private final int maxFieldBytes;
    private final int maxBytes;
    private final SeparatorSearch search = new SeparatorSearch();
    private int record;
    private int field;
    private int next;
    private int[] ends = new int[64];
    private int count;
    private long line;
    private long lineBreaks;

    /**
     * Begins at the first byte of a stream.
     *
     * @param stream        closed with this
     * @param maxFieldBytes the largest size of a field with its quotes
     */
    RecordScanner(InputStream stream, int maxFieldBytes) {
        this.stream = stream;
        this.maxFieldBytes = maxFieldBytes;
        this.maxBytes = Math.multiplyExact(maxFieldBytes, MAX_LARGE_FIELDS);
    }

    /**
     * The next record.
     *
     * @return empty at the end of the stream
     * @throws BrokenRecordException if its quotes are broken, or it is too large; its end is unknown, and nothing more can be read
     */
    Optional<Fields> next() throws IOException, BrokenRecordException {
        begin();
        while (byteAt(record) != END) {
            int end = scan();
            if (end > record) {
                return Optional.of(
                        new Fields(Arrays.copyOfRange(search.bytes(), record, end), Arrays.copyOf(ends, count)));
            }
            begin();
        }
        return Optional.empty();
    }

    /** The line at which the last record begins, from 1. */
    long line() {
        return line;
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }

    private void begin() {
        next = search.begin(next);
        record = next;
        field = next;
        count = 0;
        line = lineBreaks + 1;
    }

    /** Finds the end of the record, and of each of its fields. */
    private int scan() throws IOException, BrokenRecordException {
        while (true) {
            if (byteAt(field) == '"') {
                skipQuoted();
            }
            int end = endOfField();
            addField(end);
            int separator = byteAt(end);
            if (separator != ',') {
                endRecord(end, separator);
                return end;
            }
            field = end + 1;
        }
    }

    /** A quote in a field that is not quoted is text. */
    private int endOfField() throws IOException, BrokenRecordException {
        while (true) {
            int index = search.find();
            if (index == search.limit() ? !fill() : search.bytes()[index] != '"') {
                return index;
            }
        }
    }

    /** Continues behind the closing quote. */
    private void skipQuoted() throws IOException, BrokenRecordException {
        search.seek(field + 1);
        while (true) {
            int index = search.find();
            if (index < search.limit()) {
                int separator = byteAt(index);
                if (separator == '"') {
                    int behind = byteAt(index + 1);
                    if (behind != '"') {
                        search.seek(index + 1);
                        requireSeparator(behind);
                        return;
                    }
                    search.seek(index + 2);
                } else if (isLineBreak(index, separator)) {
                    lineBreaks++;
                }
            } else if (!fill()) {
                throw new BrokenRecordException("Unclosed quoted field at end of input");
            }
        }
    }

    private static void requireSeparator(int behind) throws BrokenRecordException {
        if (behind != ',' && behind != '\n' && behind != '\r' && behind != END) {
            throw new BrokenRecordException("Unexpected character after closing quote");
        }
    }

    /** The two bytes of a Windows line ending are one. */
    private boolean isLineBreak(int index, int separator) throws IOException, BrokenRecordException {
        return separator == '\n' || (separator == '\r' && byteAt(index + 1) != '\n');
    }

    private void endRecord(int end, int separator) throws IOException, BrokenRecordException {
        next = end;
        if (separator != END) {
            lineBreaks++;
            next++;
            field = next;
            next += separator == '\r' && byteAt(next) == '\n' ? 1 : 0;
        }
    }

    private void addField(int end) throws BrokenRecordException {
        requireSize(end);
        if (count == MAX_FIELDS) {
            throw tooLarge();
        }
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, 2 * count);
        }
        ends[count++] = end - record;
    }

    /** The byte at an index that is not beyond the limit; {@link #END} at the end of the stream. */
    private int byteAt(int index) throws IOException, BrokenRecordException {
        return index < search.limit() || fill() ? search.bytes()[index] & 0xFF : END;
    }

    private boolean fill() throws IOException, BrokenRecordException {
        requireSize(search.limit());
        return search.fill(stream);
    }

    /** The record up to an end, without its commas. */
    private void requireSize(int end) throws BrokenRecordException {
        if (end - field > maxFieldBytes) {
            throw new BrokenRecordException("a field is larger than " + maxFieldBytes
                    + " bytes, the option maxFieldSize, or its quotes are never closed");
        }
        if (end - record - count > maxBytes) {
            throw tooLarge();
        }
    }

    private BrokenRecordException tooLarge() {
        return new BrokenRecordException("it is too large: more than " + MAX_FIELDS + " fields, or " + maxBytes
                + " bytes, " + MAX_LARGE_FIELDS + " times the option maxFieldSize");
    }
}
