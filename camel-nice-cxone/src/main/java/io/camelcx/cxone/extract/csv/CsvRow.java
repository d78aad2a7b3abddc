// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone.extract.csv;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;

/**
 * A row of a file: a map of column names, in their order, and values. Immutable; shares the names with all other rows, and holds
 * little more than the bytes of its record.
 */
public final class CsvRow extends AbstractMap<String, String> {

    private final Columns columns;
    private final Fields fields;

    /** @param fields no more than there are columns */
    CsvRow(Columns columns, Fields fields) {
        this.columns = columns;
        this.fields = fields;
    }

    /** The value of a column; null if there is none of this name. */
    @Override
    public String get(Object column) {
        int index = columns.indexOf(column);
        return index < 0 ? null : fields.text(index);
    }

    @Override
    public boolean containsKey(Object column) {
        return columns.indexOf(column) >= 0;
    }

    @Override
    public int size() {
        return columns.size();
    }

    @Override
    public Set<Map.Entry<String, String>> entrySet() {
        return new Entries();
    }

    private final class Entries extends AbstractSet<Map.Entry<String, String>> {

        @Override
        public int size() {
            return columns.size();
        }

        @Override
        public Iterator<Map.Entry<String, String>> iterator() {
            return new Iterator<>() {
                private int index;

                @Override
                public boolean hasNext() {
                    return index < columns.size();
                }

                @Override
                public Map.Entry<String, String> next() {
                    if (!hasNext()) {
                        throw new NoSuchElementException();
                    }
                    Map.Entry<String, String> entry = Map.entry(columns.name(index), fields.text(index));
                    index++;
                    return entry;
                }
            };
        }
    }
}
