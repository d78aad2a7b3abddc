// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.search;

import io.camelcx.simulator.expert.settings.SearchSettings;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;

/**
 * What the search keeps. Thread-safe.
 *
 * @param settings how it answers
 * @param tracked what was searched for
 * @param recommended the numbers of the pages that are recommended for a query, by the query in lower case
 */
public record SearchState(
        AtomicReference<SearchSettings> settings, TrackedSearches tracked, Map<String, List<Integer>> recommended) {

    public static SearchState of(SearchSettings settings) {
        return new SearchState(new AtomicReference<>(settings), new TrackedSearches(), new ConcurrentHashMap<>());
    }

    /** Recommends a page to who searches for exactly these words. */
    public void recommend(String query, int pageId) {
        recommended
                .computeIfAbsent(query.strip().toLowerCase(Locale.ROOT), words -> new CopyOnWriteArrayList<>())
                .add(pageId);
    }

    List<Integer> recommendedFor(String query) {
        return recommended.getOrDefault(query.strip().toLowerCase(Locale.ROOT), List.of());
    }
}
