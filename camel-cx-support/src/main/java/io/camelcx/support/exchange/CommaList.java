// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
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
     * @param value a collection, or anything whose text contains the items separated by commas; null for none
     */
    public static List<String> of(Object value) {
        Stream<String> items = value instanceof Collection<?> collection
                ? collection.stream().map(String::valueOf)
                : Stream.of(value == null ? new String[0] : value.toString().split(","));
        return items.map(String::strip).filter(item -> !item.isEmpty()).toList();
    }
}
