// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.report;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * One figure over several rounds.
 *
 * @param median the one in the middle; of an even number the mean of the two in the middle
 * @param min    the smallest
 * @param max    the largest
 */
public record Summary(double median, double min, double max) {

    /**
     * Sums up rounds.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Summary of(List<? extends Number> rounds) {
        if (rounds.isEmpty()) {
            throw new IllegalArgumentException("There is no round to sum up");
        }
        double[] sorted = rounds.stream().mapToDouble(Number::doubleValue).toArray();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        double median = sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return new Summary(median, sorted[0], sorted[sorted.length - 1]);
    }

    /**
     * Sums up a figure of each round.
     *
     * @throws IllegalArgumentException if there is no round
     */
    public static <T> Summary of(List<T> rounds, ToDoubleFunction<? super T> figure) {
        return of(rounds.stream().mapToDouble(figure).boxed().toList());
    }

    /** Median and spread, such as {@code 12.5 (11.0 .. 14.2)}. */
    public String text(int decimals) {
        return number(median, decimals) + " (" + number(min, decimals) + " .. " + number(max, decimals) + ")";
    }

    /** A number as the reports write it. */
    public static String number(double value, int decimals) {
        return String.format(Locale.ROOT, "%,." + decimals + "f", value);
    }
}
