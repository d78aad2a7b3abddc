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
 * The records of a file in UTF-8. Behind one whose quotes are broken it goes on at the next line, because nothing says where that
 * record ends.
 */
final class RecordReader implements Closeable {

    /** FastCSV makes room for this much more than the field. */
    private static final int READ_CHARS = 2 * 8192;

    private static final String TOO_LARGE = "The maximum buffer size";

    private final CsvSource file;
    private final int maxFieldBytes;
    private FieldsHandler handler;
    private CloseableIterator<Fields> records;
    /** Where the reading began last, and how many lines are before that. */
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
     * @throws CsvParseException if its quotes are broken, or it is too large; {@link #passOver} goes on behind it
     */
    Optional<Fields> next() {
        return records.hasNext() ? Optional.of(records.next()) : Optional.empty();
    }

    /** The line at which the record begins that was read last, from 1. */
    long line() {
        return begin.number() + handler.line();
    }

    /** Goes on behind the first line of the record that is broken, and gives that line. */
    String passOver() throws IOException {
        long broken = handler.line() - 1;
        records.close();
        LineFinder.Line behind = LineFinder.behind(file, begin, broken);
        begin = behind;
        open();
        return behind.before();
    }

    /** What is wrong with a record that could not be read. */
    String problem(CsvParseException failure) {
        Throwable reason = failure.getCause() instanceof CsvParseException inner ? inner : failure;
        String words = String.valueOf(reason.getMessage());
        if (words.startsWith(TOO_LARGE)) {
            return "a field is larger than " + maxFieldBytes
                    + " bytes, the option maxFieldSize, or its quotes are never closed";
        }
        return words.replaceFirst(" \\(record starting at line \\d+\\)", "");
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
                // They are told apart by whoever knows the columns.
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                // Each byte as a character: the fields are decoded one by one.
                .build(handler, file.open(begin.end()), StandardCharsets.ISO_8859_1)
                .iterator();
    }
}
