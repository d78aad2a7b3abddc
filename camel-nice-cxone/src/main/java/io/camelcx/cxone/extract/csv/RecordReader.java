// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone.extract.csv;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/**
 * The records of a file in UTF-8. Behind one whose quotes are broken it continues at the next line, because the end of that record
 * is unknown.
 */
final class RecordReader implements Closeable {

    private final CsvSource file;
    private final int maxFieldBytes;
    private RecordScanner records;
    /** The line behind which the current reading began. */
    private LineFinder.Line begin = new LineFinder.Line(0, 0, "");

    RecordReader(CsvSource file, int maxFieldBytes) throws IOException {
        this.file = file;
        this.maxFieldBytes = maxFieldBytes;
        this.records = open();
    }

    /**
     * The next record.
     *
     * @return empty at the end of the file
     * @throws BrokenRecordException if its quotes are broken, or it is too large; {@link #skipLine} continues behind it
     */
    Optional<Fields> next() throws IOException, BrokenRecordException {
        return records.next();
    }

    /** The line at which the last record begins, from 1. */
    long line() {
        return begin.number() + records.line();
    }

    /** Continues behind the first line of the broken record, and returns that line. */
    String skipLine() throws IOException {
        long skipped = records.line() - 1;
        records.close();
        begin = LineFinder.find(file, begin, skipped);
        records = open();
        return begin.text();
    }

    @Override
    public void close() throws IOException {
        records.close();
    }

    private RecordScanner open() throws IOException {
        return new RecordScanner(file.open(begin.end()), maxFieldBytes);
    }
}
