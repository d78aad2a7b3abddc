// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.pages.site;

import io.camelcx.simulator.expert.ExpertPages;
import java.util.List;
import java.util.stream.IntStream;

/** The position of the changed pages in the tree. */
public enum Shape {
    /** Evenly distributed. */
    SPREAD("spread over the tree"),
    /** Direct subpages of one page, without subpages. */
    ONE_PARENT("leaves of one parent");

    static final String PARENT = "Leaves";

    private final String label;

    Shape(String label) {
        this.label = label;
    }

    /** Its name in reports. */
    public String label() {
        return label;
    }

    /** The path of a leaf, numbered from 1 on. */
    static String leaf(int number) {
        return PARENT + "/" + number;
    }

    /** Which pages they are. */
    List<Integer> pages(ExpertPages site, int count) {
        return switch (this) {
            case SPREAD -> spread(site.count(), count);
            case ONE_PARENT ->
                IntStream.rangeClosed(1, count)
                        .mapToObj(leaf -> site.at(leaf(leaf)).orElseThrow().id())
                        .toList();
        };
    }

    /** Seeded pages are numbered one after the other; the first is the home page, whose subpages are meant. */
    private static List<Integer> spread(int pages, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> 2 + (int) ((long) i * (pages - 1) / count))
                .toList();
    }
}
