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
import java.util.Optional;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * Reads the rows of a file in their order, one ahead. A problem of a row is part of the row, so {@code hasNext} and {@code next} fail
 * only if the file cannot be read, with an {@link UncheckedIOException}. Not thread-safe.
 */
public final class RowReader implements Closeable {

    /** The maximum number of characters of a row: more than any work item has, and few enough to keep several rows in memory. */
    static final int MAX_LENGTH = 1024 * 1024;

    private final Source source;
    private final UnaryOperator<Row> check;
    private final Iterator<Row> rows = Spliterators.iterator(new Rows());
    private long number;
    private boolean ended;

    /** The content of a file. */
    interface Source extends Closeable {

        /** The row with this number; empty at the end. A parser's exception: no further row can be read. */
        Optional<Row> read(long number) throws IOException;
    }

    RowReader(Source source, UnaryOperator<Row> check) {
        this.source = source;
        this.check = check;
    }

    /** The rows that have not been read yet. */
    public Iterator<Row> rows() {
        return rows;
    }

    @Override
    public void close() throws IOException {
        source.close();
    }

    private final class Rows extends Spliterators.AbstractSpliterator<Row> {

        Rows() {
            super(Long.MAX_VALUE, ORDERED);
        }

        @Override
        public boolean tryAdvance(Consumer<? super Row> action) {
            Optional<Row> row = ended ? Optional.empty() : read();
            // A header that cannot be used has the number 0.
            ended = ended || row.filter(last -> last.number() > 0).isEmpty();
            row.ifPresent(action);
            return row.isPresent();
        }
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
        } catch (IOException e) {
            throw new UncheckedIOException("The rest of the file cannot be read", e);
        }
    }

    private Optional<Row> broken(String problem) {
        ended = true;
        return Optional.of(Row.bad(number, TextNode.valueOf(""), "the file " + problem));
    }
}
