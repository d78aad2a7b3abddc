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

/** A table in Markdown that compares rates with those of an opponent. */
public final class Comparison {

    private final Rates opponent;
    private final Table table;

    /** Compares with this opponent, and with nobody yet. */
    public Comparison(String label, Rates opponent) {
        this.opponent = opponent;
        this.table = new Table(
                "compared with " + label,
                "ratio of medians",
                "ratios of the rounds",
                "ratio of client CPU",
                "target",
                "");
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
