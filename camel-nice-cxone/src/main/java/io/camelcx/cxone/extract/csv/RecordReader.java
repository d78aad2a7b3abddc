// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone.extract.csv;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The records of a file in UTF-8. Behind one whose quotes are broken it continues at the next line, because the end of that record
 * is unknown.
 */
final class RecordReader implements Closeable {

    /** FastCSV needs a buffer that is this much larger than the field. */
    private static final int READ_CHARS = 2 * 8192;

    private static final String TOO_LARGE = "The maximum buffer size";

    private final CsvSource file;
    private final int maxFieldBytes;
    private FieldsHandler handler;
    private CloseableIterator<Fields> records;
    /** The line behind which the current reading began. */
    private LineFinder.Line begin = new LineFinder.Line(0, 0, "");

    RecordReader(CsvSource file, int maxFieldBytes) throws IOException {
        this.file = file;
        this.maxFieldBytes = maxFieldBytes;
        open();
    }

    /**
     * The next record.
     *
     * @return empty at the end of the file
     * @throws CsvParseException if its quotes are broken, or it is too large; {@link #skipLine} continues behind it
     */
    Optional<Fields> next() {
        return records.hasNext() ? Optional.of(records.next()) : Optional.empty();
    }

    /** The line at which the last record begins, from 1. */
    long line() {
        return begin.number() + handler.line();
    }

    /** Continues behind the first line of the broken record, and returns that line. */
    String skipLine() throws IOException {
        long skipped = handler.line() - 1;
        records.close();
        begin = LineFinder.find(file, begin, skipped);
        open();
        return begin.text();
    }

    /** The problem of a record that could not be read. */
    String problem(CsvParseException failure) {
        Throwable reason = failure.getCause() instanceof CsvParseException inner ? inner : failure;
        String message = String.valueOf(reason.getMessage());
        if (message.startsWith(TOO_LARGE)) {
            return "a field is larger than " + maxFieldBytes
                    + " bytes, the option maxFieldSize, or its quotes are never closed";
        }
        return message.replaceFirst(" \\(record starting at line \\d+\\)", "");
    }

    @Override
    public void close() throws IOException {
        records.close();
    }

    private void open() throws IOException {
        handler = new FieldsHandler(maxFieldBytes);
        records = CsvReader.builder()
                .maxBufferSize(Math.addExact(maxFieldBytes, READ_CHARS))
                .allowUnclosedQuote(false)
                // CsvRows compares the number of fields with that of the columns.
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                // Each byte as a character: the fields are decoded one by one.
                .build(handler, file.open(begin.end()), StandardCharsets.ISO_8859_1)
                .iterator();
    }
}
