// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub.workitems.rows;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * Reads the rows of a file in their order, one ahead. A problem of a row is part of the row, so {@code hasNext} and {@code next} fail
 * only if the file cannot be read, with an {@link UncheckedIOException}. Not thread-safe.
 */
public final class RowReader implements Iterator<Row>, Closeable {

    private final RowSource source;
    private final RowChecks checks;
    private Optional<Row> ahead = Optional.empty();

    RowReader(RowSource source, RowChecks checks) {
        this.source = source;
        this.checks = checks;
    }

    @Override
    public boolean hasNext() {
        if (ahead.isEmpty()) {
            ahead = read();
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
        try {
            return source.read().map(checks::check);
        } catch (IOException e) {
            throw new UncheckedIOException("The rest of the file cannot be read", e);
        }
    }
}
