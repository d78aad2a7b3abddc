// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.search;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A result that was opened.
 *
 * @param type page, file or recommended
 * @param id the number of the page or the file
 * @param clicks how and when; at least one
 */
record ClickedResult(String type, int id, List<TrackedSearch.Click> clicks) {

    /** All that were opened, those that were opened most first. */
    static List<ClickedResult> of(List<TrackedSearch> searches) {
        return searches.stream()
                .flatMap(search -> search.clicks().stream())
                .collect(Collectors.groupingBy(click -> List.of(click.type(), click.id())))
                .values()
                .stream()
                .map(clicks ->
                        new ClickedResult(clicks.get(0).type(), clicks.get(0).id(), clicks))
                .sorted(Comparator.comparingInt(
                                (ClickedResult result) -> -result.clicks().size())
                        .thenComparing(ClickedResult::id))
                .toList();
    }

    double averagePosition() {
        return clicks.stream().mapToInt(TrackedSearch.Click::position).average().orElse(0);
    }
}
