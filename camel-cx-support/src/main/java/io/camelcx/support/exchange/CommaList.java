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
package io.camelcx.support.exchange;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** A list in an option or a header. */
public final class CommaList {

    private CommaList() {}

    /**
     * Reads a list, without the spaces around its items and without empty items.
     *
     * @param value a collection, or anything whose text holds the items separated by commas; null for none
     */
    public static List<String> of(Object value) {
        Stream<String> items = value instanceof Collection<?> collection
                ? collection.stream().map(String::valueOf)
                : Stream.of(value == null ? new String[0] : value.toString().split(","));
        return items.map(String::strip).filter(item -> !item.isEmpty()).toList();
    }
}
