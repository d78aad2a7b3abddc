// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.load;

import io.camelcx.benchmarks.Options;
import io.camelcx.benchmarks.client.Polling;
import io.camelcx.benchmarks.report.Rate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/** Contenders under load, alternately for half a second each, so that a disturbance affects all of them. */
public final class Turns {

    private static final Duration TURN = Duration.ofMillis(500);
    private static final Duration RAMP = Duration.ofMillis(100);

    private final Options options;
    private final int different;
    private final LongSupplier measuredCpu;
    private final LongSupplier otherCpu;

    /**
     * Turns that have not begun.
     *
     * @param different how many different calls there are
     * @param measuredCpu the CPU time of the JVM that is measured, in nanoseconds
     * @param otherCpu that of the other JVM
     */
    public Turns(Options options, int different, LongSupplier measuredCpu, LongSupplier otherCpu) {
        this.options = options;
        this.different = different;
        this.measuredCpu = measuredCpu;
        this.otherCpu = otherCpu;
    }

    /** The rates of the counted rounds, by contender; {@link Rate}'s client is the JVM that is measured. */
    public <C> Map<C, List<Rate>> run(int callers, Map<C, ? extends Call> contenders) throws Exception {
        Map<C, List<Rate>> rounds = new LinkedHashMap<>();
        contenders.keySet().forEach(contender -> rounds.put(contender, new ArrayList<>()));
        for (int round = -options.warmUp(); round < options.rounds(); round++) {
            boolean counted = round >= 0;
            round(callers, contenders).forEach((contender, spent) -> {
                if (counted) {
                    rounds.get(contender).add(Rate.of(spent));
                }
            });
        }
        return rounds;
    }

    private <C> Map<C, Rate.Reading> round(int callers, Map<C, ? extends Call> contenders) throws Exception {
        Map<C, Rate.Reading> spent = new LinkedHashMap<>();
        long turns = Math.max(1, options.roundTime().dividedBy(TURN));
        for (int turn = 0; turn < turns; turn++) {
            // In both orders, so that no contender always follows the same one, whose garbage it would collect.
            List<C> order = new ArrayList<>(contenders.keySet());
            if (turn % 2 == 1) {
                Collections.reverse(order);
            }
            for (C contender : order) {
                spent.merge(contender, turn(contenders.get(contender), callers), Rate.Reading::plus);
            }
        }
        return spent;
    }

    private Rate.Reading turn(Call call, int count) throws Exception {
        try (Callers callers = Callers.start(count, different, call)) {
            Polling.pause(RAMP);
            Rate.Reading begin = now(callers);
            Polling.pause(TURN);
            return now(callers).since(begin);
        }
    }

    private Rate.Reading now(Callers callers) {
        long other = otherCpu.getAsLong();
        return new Rate.Reading(System.nanoTime(), callers.calls(), measuredCpu.getAsLong(), other);
    }
}
