// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.report;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** The rates of one contender, round by round. */
public record Rates(List<Rate> rounds) {

    /** Copies {@code rounds}. */
    public Rates {
        rounds = List.copyOf(rounds);
    }

    /** Pieces of work a second in the round in the middle. */
    public double perSecond() {
        return summary(Rate::perSecond).median();
    }

    /** One figure over all rounds. */
    public Summary summary(ToDoubleFunction<Rate> figure) {
        return Summary.of(list(figure));
    }

    /** The number of busy cores, such as {@code 0.95 + 0.43}: the client's and the server's. */
    public String coresBusy() {
        return Summary.number(summary(Rate::clientCores).median(), 2) + " + "
                + Summary.number(summary(Rate::serverCores).median(), 2);
    }

    List<Double> list(ToDoubleFunction<Rate> figure) {
        return rounds.stream().mapToDouble(figure).boxed().toList();
    }
}
