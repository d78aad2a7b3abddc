// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone.extract.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Closeable;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The rows of a file, read one at a time: CSV of RFC 4180; quoted fields may contain line breaks, quotes and commas. A byte order
 * mark determines the charset, which is UTF-8 without one. The first record contains the names of the columns. For one thread.
 */
public final class CsvRows implements Iterator<Map<String, String>>, Closeable {

    private final CsvOptions options;
    private final RecordReader records;
    private final Columns columns;
    private Optional<Map<String, String>> pending = Optional.empty();
    private Optional<MalformedFileException> failure = Optional.empty();
    private boolean exhausted;
    private long read;
    private long malformed;

    private CsvRows(RecordReader records, CsvOptions options, FileStart start) {
        this.records = records;
        this.options = options;
        this.columns = header(start);
    }

    /**
     * Reads the header of a file.
     *
     * @throws MalformedFileException if it is no CSV: binary, another document, or without a header of at least two columns
     */
    public static CsvRows open(CsvSource file, CsvOptions options) throws IOException {
        FileStart start = FileStart.of(file);
        if (start.foreign().isPresent()) {
            throw new MalformedFileException(
                    "The file is no CSV, but " + start.foreign().get());
        }
        if (start.empty() && !options.allowEmpty()) {
            throw new MalformedFileException(
                    "The file has not a single byte, although the file of days without data has a"
                            + " header; allowEmptyFile=true accepts it as one without rows");
        }
        RecordReader records = new RecordReader(start.utf8(file), options.maxFieldBytes());
        try {
            return new CsvRows(records, options, start);
        } catch (RuntimeException noHeader) {
            records.close();
            throw noHeader;
        }
    }

    /** Reads the header of a file on the disk, as {@link #open(CsvSource, CsvOptions)} does. */
    public static CsvRows open(Path file, CsvOptions options) throws IOException {
        return open(CsvSource.of(file), options);
    }

    /** The columns' names, in their order; empty for a file without a single byte. */
    public List<String> columns() {
        return IntStream.range(0, columns.size()).mapToObj(columns::name).toList();
    }

    /** The number of rows returned so far. */
    public long read() {
        return read;
    }

    /** The number of malformed rows read so far, returned or not. */
    public long malformed() {
        return malformed;
    }

    /** @throws MalformedFileException if the next row is malformed, and such rows are errors */
    @Override
    public boolean hasNext() {
        if (failure.isPresent()) {
            throw failure.get();
        }
        if (pending.isEmpty() && !exhausted) {
            try {
                pending = readNext();
            } catch (MalformedFileException e) {
                failure = Optional.of(e);
                throw e;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            exhausted = pending.isEmpty();
        }
        return !exhausted;
    }

    /** @throws MalformedFileException if the row is malformed, and such rows are errors */
    @Override
    public Map<String, String> next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Map<String, String> row = pending.orElseThrow();
        pending = Optional.empty();
        read++;
        return row;
    }

    /**
     * Reads all remaining rows.
     *
     * @return the number of rows of the file
     * @throws MalformedFileException if a row is malformed, and such rows are errors
     */
    public long readAll() {
        while (hasNext()) {
            next();
        }
        return read;
    }

    @Override
    public void close() throws IOException {
        records.close();
    }

    private Columns header(FileStart start) {
        try {
            Optional<Fields> header = records.next();
            if (header.isEmpty()) {
                if (!start.empty()) {
                    throw noHeader("it is blank");
                }
                return new Columns(List.of());
            }
            List<String> names = header.get().texts();
            if (names.size() < 2) {
                throw noHeader("it has no comma, so it names no columns");
            }
            if (!header.get().isText() || names.stream().anyMatch(CsvRows::isBinary)) {
                throw noHeader("it contains bytes that are no text");
            }
            return new Columns(names);
        } catch (CsvParseException e) {
            throw new MalformedFileException(noHeader(records.problem(e)).getMessage(), e);
        } catch (UncheckedIOException e) {
            throw unreadable(e);
        }
    }

    private static boolean isBinary(String name) {
        return name.chars().anyMatch(each -> Character.isISOControl(each) && !Character.isWhitespace(each));
    }

    private static MalformedFileException noHeader(String reason) {
        return new MalformedFileException("The file is no CSV, its first line is no header: " + reason);
    }

    /** The next row to return; empty at the end of the file. */
    private Optional<Map<String, String>> readNext() throws IOException {
        while (true) {
            MalformedRow broken;
            try {
                Optional<Fields> record = records.next();
                if (record.isEmpty()) {
                    return Optional.empty();
                }
                Fields fields = record.get();
                if (fields.count() == columns.size() && fields.isText()) {
                    return Optional.of(new CsvRow(columns, fields));
                }
                broken = malformed(problem(fields), asCsv(fields.texts()), records.line());
            } catch (CsvParseException e) {
                broken = unparsable(e);
            } catch (UncheckedIOException e) {
                throw unreadable(e);
            }
            malformed++;
            if (options.malformed() == MalformedRows.fail) {
                throw broken.failure();
            }
            options.report().accept(broken);
            if (options.malformed() == MalformedRows.raw) {
                return Optional.of(broken);
            }
        }
    }

    /** Continues behind a record that could not be parsed, unless that is an error. */
    private MalformedRow unparsable(CsvParseException failed) throws IOException {
        long line = records.line();
        String problem = records.problem(failed);
        return malformed(problem, options.malformed() == MalformedRows.fail ? "" : records.skipLine(), line);
    }

    private MalformedRow malformed(String problem, String text, long line) {
        boolean skips = options.malformed() == MalformedRows.skip;
        return new MalformedRow(read + (skips ? malformed : 0) + 1, line, problem, text);
    }

    private String problem(Fields fields) {
        return fields.count() == columns.size()
                ? "it contains bytes that are no text in UTF-8"
                : "it has " + fields.count() + " fields, but the file has " + columns.size() + " columns";
    }

    /** Bytes that are no text in the charset of the byte order mark are malformed content; any other failure is the disk's. */
    private RuntimeException unreadable(UncheckedIOException cause) {
        return cause.getCause() instanceof CharacterCodingException
                ? new MalformedFileException(
                        "Row " + (read + 1)
                                + ", or one shortly after it, contains bytes that are no text in the charset of"
                                + " the byte order mark",
                        cause)
                : cause;
    }

    private static String asCsv(List<String> fields) throws IOException {
        StringWriter text = new StringWriter();
        try (CsvWriter writer =
                CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            writer.writeRecord(fields);
        }
        return text.toString().stripTrailing();
    }
}
