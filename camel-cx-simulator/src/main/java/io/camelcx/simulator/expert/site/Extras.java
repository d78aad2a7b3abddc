// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.site;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;

/** The items of one kind that pages have beside their text: the seeded items until they are changed. Guarded by the site. */
final class Extras<T> {
    private final IntFunction<List<T>> seeded;
    private final Map<Integer, List<T>> changed = new HashMap<>();

    /**
     * Nothing is changed yet.
     *
     * @param seeded what a page has at the start; an empty list for pages that were not there
     */
    Extras(IntFunction<List<T>> seeded) {
        this.seeded = seeded;
    }

    List<T> of(int pageId) {
        return Optional.ofNullable(changed.get(pageId)).orElseGet(() -> seeded.apply(pageId));
    }

    void put(int pageId, List<T> all) {
        changed.put(pageId, List.copyOf(all));
    }
}
