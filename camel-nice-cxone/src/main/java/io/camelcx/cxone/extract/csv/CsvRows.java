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
import java.nio.charset.StandardCharsets;
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

    private static final int MOST_BUFFERED_CHARS = 16 * 1024 * 1024;

    private final FieldsHandler handler = new FieldsHandler();
    private final CloseableIterator<String[]> records;
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
                .detectBomHeader(true)
                .maxBufferSize(MOST_BUFFERED_CHARS)
                // They are told apart below, with the line and in our own words.
                .allowExtraFields(true)
                .allowMissingFields(true)
                .build(handler, file, StandardCharsets.UTF_8)
                .iterator();
        columns = new Columns(records.hasNext() ? Arrays.asList(records.next()) : List.of());
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
            String[] fields = records.next();
            read++;
            return new CsvRow(columns, fitted(fields));
        } catch (CsvParseException e) {
            throw broken(e);
        }
    }

    @Override
    public void close() throws IOException {
        records.close();
    }

    /** What is left out at the end of a record is empty. */
    private String[] fitted(String[] fields) {
        if (fields.length == columns.size()) {
            return fields;
        }
        if (fields.length > columns.size()) {
            throw new IllegalStateException("The record at line " + handler.line() + " has " + fields.length
                    + " fields, but the file has " + columns.size() + " columns");
        }
        String[] all = Arrays.copyOf(fields, columns.size());
        Arrays.fill(all, fields.length, all.length, "");
        return all;
    }

    private IllegalStateException broken(CsvParseException cause) {
        return new IllegalStateException("The file is no CSV after " + read + " rows: " + cause.getMessage(), cause);
    }
}
