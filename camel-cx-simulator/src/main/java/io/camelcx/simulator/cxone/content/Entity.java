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
