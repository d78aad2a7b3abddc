// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone.extract.file;

import io.camelcx.cxone.extract.csv.CsvRows;
import java.io.Closeable;
import java.io.IOException;
import java.util.Iterator;
import java.util.Map;
import java.util.function.Consumer;

/** Counts rows while a route reads them, and closes their file after the last one. */
public final class CountedRows implements Iterator<Map<String, String>>, Closeable {

    private final CsvRows rows;
    private final Runnable onRow;
    private final Consumer<CsvRows> onEnd;
    private boolean ended;

    /**
     * Counts rows.
     *
     * @param onRow called for each row
     * @param onEnd called once, after the last row
     */
    public CountedRows(CsvRows rows, Runnable onRow, Consumer<CsvRows> onEnd) {
        this.rows = rows;
        this.onRow = onRow;
        this.onEnd = onEnd;
    }

    @Override
    public boolean hasNext() {
        boolean hasRow = !ended && rows.hasNext();
        if (!hasRow && !ended) {
            ended = true;
            onEnd.accept(rows);
            close();
        }
        return hasRow;
    }

    @Override
    public Map<String, String> next() {
        Map<String, String> row = rows.next();
        onRow.run();
        return row;
    }

    @Override
    public void close() {
        ended = true;
        try {
            rows.close();
        } catch (IOException ignored) {
            // The file was only read, so no data are lost.
        }
    }
}
