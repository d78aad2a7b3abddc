// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.paging;

import java.util.List;
import java.util.Optional;

/**
 * A page of a list.
 *
 * @param items what it contains; may be empty although more pages follow
 * @param next  what the next page is requested with, such as an offset or an address; empty if this page is the last one
 * @param <T>   an item
 * @param <C>   what a page is requested with; compared by {@code equals}
 */
public record Page<T, C>(List<T> items, Optional<C> next) {

    public Page {
        items = List.copyOf(items);
    }

    /** A page that another one follows. */
    public static <T, C> Page<T, C> of(List<T> items, C next) {
        return new Page<>(items, Optional.of(next));
    }

    /** The last page of a list. */
    public static <T, C> Page<T, C> last(List<T> items) {
        return new Page<>(items, Optional.empty());
    }
}
