// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub.workitems.rows;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.TextNode;
import de.siegmar.fastcsv.reader.CsvParseException;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Reads the rows of a file in their order, one ahead. A problem of a row is part of the row, so {@code hasNext} and {@code next} fail
 * only if the file cannot be read, with an {@link UncheckedIOException}. Not thread-safe.
 */
public final class RowReader implements Iterator<Row>, Closeable {

    /** The maximum number of characters of a row: more than any work item has, and few enough to keep several rows in memory. */
    static final int MAX_LENGTH = 1024 * 1024;

    private final Source source;
    private final UnaryOperator<Row> check;
    private Optional<Row> ahead = Optional.empty();
    private long number;
    private boolean ended;

    /** The content of a file. */
    interface Source extends Closeable {

        /**
         * The next row; empty at the end.
         *
         * @param number the number of this row
         * @throws JsonProcessingException if no further row can be read
         * @throws CsvParseException if no further row can be read
         * @throws IOException if the file cannot be read
         */
        Optional<Row> read(long number) throws IOException;
    }

    RowReader(Source source, UnaryOperator<Row> check) {
        this.source = source;
        this.check = check;
    }

    @Override
    public boolean hasNext() {
        if (ahead.isEmpty() && !ended) {
            ahead = read();
            // A header that cannot be used has the number 0.
            ended = ended || ahead.filter(row -> row.number() > 0).isEmpty();
        }
        return ahead.isPresent();
    }

    @Override
    public Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException("The file has no more rows");
        }
        Row row = ahead.orElseThrow();
        ahead = Optional.empty();
        return row;
    }

    @Override
    public void close() throws IOException {
        source.close();
    }

    private Optional<Row> read() {
        number++;
        try {
            return source.read(number).map(check);
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation();
            // Without the surrounding text, which the whole message may quote.
            return broken("is not JSON from here on: " + e.getOriginalMessage()
                    + (at == null ? "" : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")"));
        } catch (CsvParseException e) {
            return broken("cannot be read from here on: " + e.getMessage());
        } catch (UncheckedIOException e) {
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException("The rest of the file cannot be read", e);
        }
    }

    private Optional<Row> broken(String problem) {
        ended = true;
        return Optional.of(Row.bad(number, TextNode.valueOf(""), "the file " + problem));
    }
}
