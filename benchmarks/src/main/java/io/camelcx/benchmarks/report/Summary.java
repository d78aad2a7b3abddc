/*
 * Copyright the Camel CX authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package io.camelcx.benchmarks.report;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

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

    /** Median and spread, such as {@code 12.5 (11.0 .. 14.2)}. */
    public String text(int decimals) {
        return number(median, decimals) + " (" + number(min, decimals) + " .. " + number(max, decimals) + ")";
    }

    /** A number as the reports write it. */
    public static String number(double value, int decimals) {
        return String.format(Locale.ROOT, "%,." + decimals + "f", value);
    }
}
