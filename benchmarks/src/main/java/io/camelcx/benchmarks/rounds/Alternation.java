// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.rounds;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Contenders who take turns, one each in a round, so that a noisy minute hits all of them. */
public final class Alternation {

    private final int warmUp;
    private final int rounds;

    /**
     * What a contender does when it is its turn.
     *
     * @param <C> the contender
     * @param <T> what is learnt from the turn
     */
    @FunctionalInterface
    public interface Turn<C, T> {
        T take(C contender) throws Exception;
    }

    /**
     * Takes no turn yet.
     *
     * @param warmUp rounds that are thrown away
     * @param rounds rounds that count
     */
    public Alternation(int warmUp, int rounds) {
        this.warmUp = warmUp;
        this.rounds = rounds;
    }

    /** Lets them run; returns what the rounds that count have told of each. */
    public <C, T> Map<C, List<T>> run(List<C> contenders, Turn<C, T> turn) throws Exception {
        Map<C, List<T>> taken = new LinkedHashMap<>();
        contenders.forEach(contender -> taken.put(contender, new ArrayList<>()));
        for (int round = -warmUp; round < rounds; round++) {
            for (C contender : contenders) {
                T learnt = turn.take(contender);
                if (round >= 0) {
                    taken.get(contender).add(learnt);
                }
            }
        }
        return taken;
    }
}
