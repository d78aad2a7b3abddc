// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.search;

import java.util.List;
import java.util.regex.Pattern;

/** A part of a query. */
sealed interface Clause {

    /** How well a document fits; 0 if it does not. */
    int score(Indexed document);

    /** How a group needs one of its parts. */
    enum Occur {
        MUST,
        SHOULD,
        MUST_NOT
    }

    /** A part of a group. */
    record Part(Occur occur, Clause clause) {}

    /**
     * Words, or one with wildcards, in a field.
     *
     * @param field empty for the fields that a reader sees
     */
    record Words(String field, Pattern pattern) implements Clause {
        private static final int IN_TITLE = 10;
        private static final int IN_TAG = 2;

        @Override
        public int score(Indexed document) {
            if (!field.isEmpty()) {
                return document.field(field).anyMatch(pattern.asMatchPredicate()) ? 1 : 0;
            }
            if (pattern.matcher(document.title()).find()) {
                return IN_TITLE;
            }
            if (document.tags().stream().anyMatch(pattern.asPredicate())) {
                return IN_TAG;
            }
            return pattern.matcher(document.words()).find() ? 1 : 0;
        }
    }

    /** The values of a field between two others, {@code *} for none, by the order of their characters. */
    record Range(String field, String from, String to, boolean fromIncluded, boolean toIncluded) implements Clause {
        @Override
        public int score(Indexed document) {
            return document.field(field).anyMatch(this::contains) ? 1 : 0;
        }

        private boolean contains(String value) {
            int afterFrom = from.equals("*") ? 1 : value.compareTo(from);
            int beforeTo = to.equals("*") ? -1 : value.compareTo(to);
            return (fromIncluded ? afterFrom >= 0 : afterFrom > 0) && (toIncluded ? beforeTo <= 0 : beforeTo < 0);
        }
    }

    /** Parts: each that must fit, none that must not, and one at least that may. What only excludes finds nothing. */
    record Group(List<Part> parts) implements Clause {
        @Override
        public int score(Indexed document) {
            int sum = 0;
            for (Part part : parts) {
                int score = part.clause().score(document);
                boolean excluded = part.occur() == Occur.MUST_NOT && score > 0;
                boolean missing = part.occur() == Occur.MUST && score == 0;
                if (excluded || missing) {
                    return 0;
                }
                sum += part.occur() == Occur.MUST_NOT ? 0 : score;
            }
            return sum;
        }
    }
}
