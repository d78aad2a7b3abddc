// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.report;

import java.util.ArrayList;
import java.util.List;

/** A figure that is promised, and whether it was met. */
public sealed interface Target {

    /** The bound. */
    double bound();

    /** Whether a figure meets it. */
    boolean isMetBy(double figure);

    /** The figure must not be less. */
    record AtLeast(double bound) implements Target {
        @Override
        public boolean isMetBy(double figure) {
            return figure >= bound;
        }

        @Override
        public String toString() {
            return "at least " + bound;
        }
    }

    /** The figure must not be more. */
    record AtMost(double bound) implements Target {
        @Override
        public boolean isMetBy(double figure) {
            return figure <= bound;
        }

        @Override
        public String toString() {
            return "at most " + bound;
        }
    }

    /** The word for the report. */
    default String verdict(double figure) {
        return isMetBy(figure) ? "met" : "**missed**";
    }

    /**
     * Ours divided by theirs, round by round.
     *
     * @throws IllegalArgumentException if the rounds are not the same number
     */
    static List<Double> ratios(List<Double> ours, List<Double> theirs) {
        if (ours.size() != theirs.size()) {
            throw new IllegalArgumentException(ours.size() + " rounds cannot be compared with " + theirs.size());
        }
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < ours.size(); round++) {
            ratios.add(ours.get(round) / theirs.get(round));
        }
        return ratios;
    }
}
