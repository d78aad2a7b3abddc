// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.exchange;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.SortedMap;
import org.apache.camel.Message;

/**
 * The headers that a consumer sets on each of its messages. Camel keeps headers sorted and compares their names without regard to case, character by
 * character: for ten headers that takes longer than all the rest of a small exchange. So the names are sorted once, and a message gets all of its
 * headers at once.
 */
public final class HeaderLayout {

    private final String[] sorted;

    /** For each of the sorted names, the index of its value. */
    private final int[] places;

    /** @param names in the order in which values are given to {@link #set} */
    public HeaderLayout(String... names) {
        sorted = names.clone();
        Arrays.sort(sorted, String.CASE_INSENSITIVE_ORDER);
        places = Arrays.stream(sorted)
                .mapToInt(name -> Arrays.asList(names).indexOf(name))
                .toArray();
    }

    /**
     * Sets headers. Those that the message already has stay.
     *
     * @param values one for each name, in the order of the names; null for a header that is not set
     */
    public void set(Message message, Object... values) {
        Row row = new Row(sorted, places, values);
        if (message.hasHeaders()) {
            message.getHeaders().putAll(row);
        } else {
            message.setHeaders(row);
        }
    }

    /** Names and values as a sorted map, from which another one is built without comparisons. Only for being copied. */
    private static final class Row extends AbstractMap<String, Object> implements SortedMap<String, Object> {

        private final String[] sorted;
        private final int[] places;
        private final Object[] values;

        Row(String[] sorted, int[] places, Object[] values) {
            this.sorted = sorted;
            this.places = places;
            this.values = values;
        }

        @Override
        public Comparator<? super String> comparator() {
            return String.CASE_INSENSITIVE_ORDER;
        }

        @Override
        public int size() {
            int size = 0;
            for (Object value : values) {
                size += value == null ? 0 : 1;
            }
            return size;
        }

        @Override
        public Set<Entry<String, Object>> entrySet() {
            return new AbstractSet<>() {
                @Override
                public Iterator<Entry<String, Object>> iterator() {
                    return new Entries();
                }

                @Override
                public int size() {
                    return Row.this.size();
                }
            };
        }

        @Override
        public String firstKey() {
            throw new UnsupportedOperationException();
        }

        @Override
        public String lastKey() {
            throw new UnsupportedOperationException();
        }

        @Override
        public SortedMap<String, Object> subMap(String from, String to) {
            throw new UnsupportedOperationException();
        }

        @Override
        public SortedMap<String, Object> headMap(String to) {
            throw new UnsupportedOperationException();
        }

        @Override
        public SortedMap<String, Object> tailMap(String from) {
            throw new UnsupportedOperationException();
        }

        private final class Entries implements Iterator<Entry<String, Object>> {

            private int next = -1;

            Entries() {
                advance();
            }

            private void advance() {
                do {
                    next++;
                } while (next < sorted.length && values[places[next]] == null);
            }

            @Override
            public boolean hasNext() {
                return next < sorted.length;
            }

            @Override
            public Entry<String, Object> next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                Entry<String, Object> entry = Map.entry(sorted[next], values[places[next]]);
                advance();
                return entry;
            }
        }
    }
}
