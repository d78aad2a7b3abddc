// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.cxone.content;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One version of what can be extracted.
 *
 * @param name as a request names it
 * @param version a number, as text
 * @param columns the header of its files
 * @param source its rows
 */
public record Entity(String name, String version, List<String> columns, RowSource source) {

    /** Where the values of a row come from. They follow from the seed, the day and the index alone. */
    @FunctionalInterface
    public interface RowSource {
        /** The values in the order of the columns; empty for a field without a value, never null. */
        List<String> row(LocalDate day, int index);
    }

    public Entity {
        columns = List.copyOf(columns);
    }

    /** The row of this index, from 0, among those of the day. */
    public List<String> row(LocalDate day, int index) {
        return source.row(day, index);
    }

    /** The same row by its columns, in their order. */
    public Map<String, String> namedRow(LocalDate day, int index) {
        List<String> values = row(day, index);
        Map<String, String> named = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            named.put(columns.get(i), values.get(i));
        }
        return named;
    }
}
