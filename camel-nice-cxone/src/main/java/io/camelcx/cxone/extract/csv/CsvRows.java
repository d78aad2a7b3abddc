/*
 * Copyright the Camel CX authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package io.camelcx.cxone.extract.csv;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;

/**
 * The rows of a file, read one at a time: CSV after RFC 4180 in UTF-8, with or without a byte order mark; quoted fields may
 * hold line breaks, quotes and commas. The first record names the columns. For one thread.
 */
public final class CsvRows implements Iterator<Map<String, String>>, Closeable {

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};
    private static final int MOST_BUFFERED_BYTES = 16 * 1024 * 1024;

    private final FieldsHandler handler = new FieldsHandler();
    private final CloseableIterator<Fields> records;
    private final Columns columns;
    private long read;

    /**
     * Reads the header.
     *
     * @param file closed with this
     * @throws IllegalArgumentException if the header is none
     */
    public CsvRows(InputStream file) {
        records = CsvReader.builder()
                .maxBufferSize(MOST_BUFFERED_BYTES)
                // They are told apart below, with the line and in our own words.
                .allowExtraFields(true)
                .allowMissingFields(true)
                // Each byte as a character: the fields are decoded one by one.
                .build(handler, withoutByteOrderMark(file), StandardCharsets.ISO_8859_1)
                .iterator();
        columns = new Columns(records.hasNext() ? records.next().texts() : List.of());
    }

    /**
     * Reads the header of a file.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static CsvRows open(Path file) throws IOException {
        InputStream stream = Files.newInputStream(file);
        try {
            return new CsvRows(stream);
        } catch (RuntimeException noHeader) {
            stream.close();
            throw noHeader;
        }
    }

    /** The columns' names, in their order; empty for a file without a header. */
    public List<String> columns() {
        return IntStream.range(0, columns.size()).mapToObj(columns::name).toList();
    }

    /** How many rows were read. */
    public long read() {
        return read;
    }

    /** @throws IllegalStateException if the file is no CSV from here on */
    @Override
    public boolean hasNext() {
        try {
            return records.hasNext();
        } catch (CsvParseException e) {
            throw broken(e);
        }
    }

    /** @throws IllegalStateException if the record has more fields than there are columns, or the file is no CSV from here on */
    @Override
    public CsvRow next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        try {
            Fields fields = records.next();
            read++;
            return new CsvRow(columns, checked(fields));
        } catch (CsvParseException e) {
            throw broken(e);
        }
    }

    @Override
    public void close() throws IOException {
        records.close();
    }

    private Fields checked(Fields fields) {
        if (fields.count() > columns.size()) {
            throw new IllegalStateException("The record at line " + handler.line() + " has " + fields.count()
                    + " fields, but the file has " + columns.size() + " columns");
        }
        return fields;
    }

    private static InputStream withoutByteOrderMark(InputStream file) {
        PushbackInputStream start = new PushbackInputStream(file, BYTE_ORDER_MARK.length);
        try {
            byte[] first = start.readNBytes(BYTE_ORDER_MARK.length);
            if (!Arrays.equals(first, BYTE_ORDER_MARK)) {
                start.unread(first);
            }
            return start;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private IllegalStateException broken(CsvParseException cause) {
        return new IllegalStateException("The file is no CSV after " + read + " rows: " + cause.getMessage(), cause);
    }
}
