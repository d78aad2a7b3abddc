// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.workspace;

import io.camelcx.benchmarks.Options;
import io.camelcx.benchmarks.report.Summary;
import io.camelcx.benchmarks.report.Table;
import io.camelcx.benchmarks.report.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/** How long an operation takes until its outcome is handed on, one operation after the other; the two clients take turns with every operation. */
public final class OutcomesBenchmark {

    private static final Target TARGET = new Target.AtMost(1.0);
    private static final long MAX_NANOS = TimeUnit.MINUTES.toNanos(1);
    private static final long MAX_WAIT_SECONDS = 30;

    /** Operations before the rounds, and how many at a time. */
    private static final int UNTIMED = 20_000;

    private static final int AT_ONCE = 32;
    private static final double NANOS_A_MILLI = 1e6;

    private final WorkspaceServerProcess server;
    private final Options options;

    /** The times of a round. */
    private record Round(Histogram bare, Histogram ours) {

        static Round empty() {
            return new Round(new Histogram(MAX_NANOS, 3), new Histogram(MAX_NANOS, 3));
        }
    }

    /** Measures with this server. */
    public OutcomesBenchmark(WorkspaceServerProcess server, Options options) {
        this.server = server;
        this.options = options;
    }

    /** Returns the report. */
    public String run() throws Exception {
        List<Round> rounds = new ArrayList<>();
        try (Updates bare = new BareUpdates(server, "agent1");
                Updates ours = RouteUpdates.start(server, "agent2")) {
            compile(bare);
            compile(ours);
            for (int round = -options.warmUp(); round < options.rounds(); round++) {
                Round measured = measure(bare, ours);
                if (round >= 0) {
                    rounds.add(measured);
                }
            }
        }
        return report(rounds);
    }

    /** One after the other, operations are too slow for the compiler to take notice. */
    private static void compile(Updates updates) throws Exception {
        Semaphore free = new Semaphore(AT_ONCE);
        List<CompletableFuture<Long>> all = new ArrayList<>();
        for (int number = 0; number < UNTIMED; number++) {
            free.acquire();
            CompletableFuture<Long> outcome = updates.update(number);
            outcome.whenComplete((end, failure) -> free.release());
            all.add(outcome);
        }
        for (CompletableFuture<Long> outcome : all) {
            outcome.get(MAX_WAIT_SECONDS, TimeUnit.SECONDS);
        }
    }

    private Round measure(Updates bare, Updates ours) throws Exception {
        Round round = Round.empty();
        long end = System.nanoTime() + options.roundTime().toNanos();
        for (int number = 0; System.nanoTime() < end; number++) {
            round.bare().recordValue(time(bare, number));
            round.ours().recordValue(time(ours, number));
        }
        return round;
    }

    private static long time(Updates updates, int number) throws Exception {
        long start = System.nanoTime();
        return updates.update(number).get(MAX_WAIT_SECONDS, TimeUnit.SECONDS) - start;
    }

    private static String report(List<Round> rounds) {
        List<Histogram> bare = rounds.stream().map(Round::bare).toList();
        List<Histogram> ours = rounds.stream().map(Round::ours).toList();
        Table table = new Table("client", "p50, ms", "p99, ms", "longest, ms", "operations a round");
        row(table, "bare CometD client, Jetty's HTTP client", bare);
        row(table, "genesys-workspace, producer", ours);
        Summary p99 = Summary.of(added(bare, ours, 99));
        Table added = new Table("added", "p50, ms", "p99, ms", "target for p99", "")
                .row(
                        "genesys-workspace, producer",
                        Summary.of(added(bare, ours, 50)).text(2),
                        p99.text(2),
                        TARGET + " ms",
                        TARGET.verdict(p99.median()));
        return "## Outcomes of operations\n\n" + table + "\n" + added;
    }

    private static void row(Table table, String label, List<Histogram> rounds) {
        table.row(
                label,
                Summary.of(millis(rounds, 50)).text(2),
                Summary.of(millis(rounds, 99)).text(2),
                Summary.of(millis(rounds, 100)).text(1),
                Summary.of(rounds.stream().map(Histogram::getTotalCount).toList())
                        .text(0));
    }

    private static List<Double> added(List<Histogram> bare, List<Histogram> ours, double percentile) {
        List<Double> theirs = millis(bare, percentile);
        List<Double> added = new ArrayList<>(millis(ours, percentile));
        for (int round = 0; round < added.size(); round++) {
            added.set(round, added.get(round) - theirs.get(round));
        }
        return added;
    }

    private static List<Double> millis(List<Histogram> rounds, double percentile) {
        return rounds.stream()
                .map(round -> round.getValueAtPercentile(percentile) / NANOS_A_MILLI)
                .toList();
    }
}
