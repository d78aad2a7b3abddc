// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.rounds;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Measures contenders alternately, each once a round, so that a disturbance affects all of them. */
public final class Alternation {

    private final int warmUp;
    private final int rounds;

    /**
     * The measurement of a contender in a round.
     *
     * @param <C> the contender
     * @param <T> the result
     */
    @FunctionalInterface
    public interface Measurement<C, T> {
        T measure(C contender) throws Exception;
    }

    /**
     * An alternation that has not started.
     *
     * @param warmUp rounds that are not counted
     * @param rounds rounds that are counted
     */
    public Alternation(int warmUp, int rounds) {
        this.warmUp = warmUp;
        this.rounds = rounds;
    }

    /** Runs the measurements; returns the results of the counted rounds by contender. */
    public <C, T> Map<C, List<T>> run(List<C> contenders, Measurement<C, T> measurement) throws Exception {
        Map<C, List<T>> taken = new LinkedHashMap<>();
        contenders.forEach(contender -> taken.put(contender, new ArrayList<>()));
        for (int round = -warmUp; round < rounds; round++) {
            for (C contender : contenders) {
                T result = measurement.measure(contender);
                if (round >= 0) {
                    taken.get(contender).add(result);
                }
            }
        }
        return taken;
    }
}
