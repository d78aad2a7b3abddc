// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A search that was tracked.
 *
 * @param id its number
 * @param sessionId the visit to which it belongs
 * @param query what was searched for
 * @param time when
 * @param userName who searched
 * @param results how many results there were
 * @param clicks the results that were opened
 */
public record TrackedSearch(
        long id, String sessionId, String query, Instant time, String userName, int results, List<Click> clicks) {

    public TrackedSearch {
        clicks = List.copyOf(clicks);
    }

    /**
     * A result that was opened.
     *
     * @param type page, file or recommended
     * @param id the number of the page or the file
     * @param position its place among the results, from 1
     * @param time when it was opened
     */
    public record Click(String type, int id, int position, Instant time) {}

    TrackedSearch with(Click click) {
        List<Click> more = new ArrayList<>(clicks);
        more.add(click);
        return new TrackedSearch(id, sessionId, query, time, userName, results, more);
    }
}
