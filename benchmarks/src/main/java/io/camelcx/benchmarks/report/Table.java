// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A table in Markdown. */
public final class Table {

    private final List<String> lines = new ArrayList<>();
    private final int columns;

    /** A table with these columns and no row. */
    public Table(String... columns) {
        this.columns = columns.length;
        add(columns);
        lines.add("| " + String.join(" | ", Collections.nCopies(columns.length, "---")) + " |");
    }

    /**
     * Adds a row.
     *
     * @throws IllegalArgumentException if it has not one cell a column
     */
    public Table row(Object... cells) {
        if (cells.length != columns) {
            throw new IllegalArgumentException(
                    "A row has " + cells.length + " cells, but there are " + columns + " columns");
        }
        add(cells);
        return this;
    }

    private void add(Object[] cells) {
        lines.add("| "
                + String.join(
                        " | ", List.of(cells).stream().map(String::valueOf).toList()) + " |");
    }

    @Override
    public String toString() {
        return String.join("\n", lines) + "\n";
    }
}
