// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.jmh;

import io.camelcx.benchmarks.report.Summary;
import io.camelcx.benchmarks.report.Table;
import io.camelcx.benchmarks.report.Target;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * One figure of several contenders, and its ratios.
 *
 * @param <C> the contenders
 * @param rounds the figure of each round
 * @param label the name of a contender in the report
 */
public record JmhReport<C>(Map<C, List<Double>> rounds, Function<C, String> label) {

    /** The median and the range of the figure. */
    public Table figures(String figure, int decimals) {
        Table table = new Table("client", figure);
        rounds.forEach((contender, of) ->
                table.row(label.apply(contender), Summary.of(of).text(decimals)));
        return table;
    }

    /** The ratios of a contender to opponents, each with its target. */
    public Table ratios(C contender, Map<C, Target> opponents) {
        Table table = new Table(label.apply(contender) + " compared with", "ratio of medians", "target", "");
        rounds.keySet().stream().filter(opponents::containsKey).forEach(opponent -> {
            double ratio = median(contender) / median(opponent);
            Target target = opponents.get(opponent);
            table.row(label.apply(opponent), Summary.number(ratio, 3), target, target.verdict(ratio));
        });
        return table;
    }

    private double median(C contender) {
        return Summary.of(rounds.get(contender)).median();
    }
}
