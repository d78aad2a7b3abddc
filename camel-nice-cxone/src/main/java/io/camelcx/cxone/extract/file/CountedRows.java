// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone.extract.file;

import io.camelcx.cxone.extract.csv.CsvRows;
import java.io.Closeable;
import java.io.IOException;
import java.util.Iterator;
import java.util.Map;
import java.util.function.Consumer;

/** Rows on their way into a route, counted; closed when the last one was read. */
public final class CountedRows implements Iterator<Map<String, String>>, Closeable {

    private final CsvRows rows;
    private final Runnable each;
    private final Consumer<CsvRows> all;
    private boolean over;

    /**
     * Counts rows.
     *
     * @param each called for each row
     * @param all  called when there is no other
     */
    public CountedRows(CsvRows rows, Runnable each, Consumer<CsvRows> all) {
        this.rows = rows;
        this.each = each;
        this.all = all;
    }

    @Override
    public boolean hasNext() {
        boolean another = !over && rows.hasNext();
        if (!another && !over) {
            over = true;
            all.accept(rows);
            close();
        }
        return another;
    }

    @Override
    public Map<String, String> next() {
        Map<String, String> row = rows.next();
        each.run();
        return row;
    }

    @Override
    public void close() {
        over = true;
        try {
            rows.close();
        } catch (IOException alreadyRead) {
            // Nothing is lost when a file that was only read cannot be closed.
        }
    }
}
