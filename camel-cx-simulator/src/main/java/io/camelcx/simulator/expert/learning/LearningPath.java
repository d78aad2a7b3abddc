// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.learning;

import java.time.Instant;
import java.util.List;

/**
 * Pages that are to be read in an order, immutable.
 *
 * @param name what its address contains
 * @param pages the numbers of its pages
 * @param revision how often it was written
 * @param edited when it was written last
 */
record LearningPath(
        String name, String title, String summary, String category, List<Integer> pages, int revision, Instant edited) {

    LearningPath {
        pages = List.copyOf(pages);
    }
}
