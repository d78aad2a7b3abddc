// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.report;

/** A table in Markdown that compares rates with those of an opponent. */
public final class Comparison {

    private final Rates opponent;
    private final Table table;

    /** A comparison with this opponent, without rows. */
    public Comparison(String label, Rates opponent) {
        this(label, opponent, "client CPU");
    }

    /** @param cpu names the CPU time that is compared, such as {@code client CPU}; that of {@link Rate}'s client */
    public Comparison(String label, Rates opponent, String cpu) {
        this.opponent = opponent;
        this.table = new Table(
                "compared with " + label, "ratio of medians", "ratios of the rounds", "ratio of " + cpu, "target", "");
    }

    /** Adds a contender, and whether its ratio of medians meets the target. */
    public Comparison row(String label, Rates rates, Target target) {
        double ratio = rates.perSecond() / opponent.perSecond();
        Summary perRound = Summary.of(Target.ratios(rates.list(Rate::perSecond), opponent.list(Rate::perSecond)));
        double cpu = rates.summary(Rate::clientMicros).median()
                / opponent.summary(Rate::clientMicros).median();
        table.row(
                label,
                Summary.number(ratio, 3),
                perRound.text(2),
                Summary.number(cpu, 2),
                target,
                target.verdict(ratio));
        return this;
    }

    @Override
    public String toString() {
        return table.toString();
    }
}
