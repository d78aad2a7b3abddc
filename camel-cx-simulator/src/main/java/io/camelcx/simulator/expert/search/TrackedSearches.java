// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.search;

import io.camelcx.simulator.concurrent.Guard;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;

/** The searches that were tracked, up to a number the newest of them. Thread-safe. */
public final class TrackedSearches {
    private static final int MAX_SEARCHES = 100_000;

    private final Guard guard = new Guard();
    private final Map<Long, TrackedSearch> byId = new LinkedHashMap<>();
    private long lastId;

    /** Keeps a search. */
    TrackedSearch add(LongFunction<TrackedSearch> search) {
        return guard.get(() -> {
            TrackedSearch added = search.apply(++lastId);
            byId.put(lastId, added);
            byId.remove(lastId - MAX_SEARCHES);
            return added;
        });
    }

    /** Keeps that a result was opened, and returns whether there is such a search. */
    boolean click(long id, TrackedSearch.Click click) {
        return guard.get(() -> byId.computeIfPresent(id, (same, search) -> search.with(click)) != null);
    }

    /** All, the oldest first. */
    public List<TrackedSearch> all() {
        return guard.get(() -> sorted(byId.values()));
    }

    private static List<TrackedSearch> sorted(Collection<TrackedSearch> searches) {
        return searches.stream()
                .sorted(Comparator.comparingLong(TrackedSearch::id))
                .toList();
    }
}
