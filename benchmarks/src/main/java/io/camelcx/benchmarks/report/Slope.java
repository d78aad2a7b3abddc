// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.report;

import java.util.List;

/** The straight line that fits a series best, by least squares. */
public final class Slope {

    private Slope() {}

    /**
     * By how much the series grows from one sample to the next.
     *
     * @param samples taken at equal distances, at least two
     */
    public static double perSample(List<Double> samples) {
        if (samples.size() < 2) {
            throw new IllegalArgumentException("A slope needs at least two samples, not " + samples.size());
        }
        double meanX = (samples.size() - 1) / 2.0;
        double meanY =
                samples.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
        double covariance = 0;
        double variance = 0;
        for (int x = 0; x < samples.size(); x++) {
            covariance += (x - meanX) * (samples.get(x) - meanY);
            variance += (x - meanX) * (x - meanX);
        }
        return covariance / variance;
    }
}
