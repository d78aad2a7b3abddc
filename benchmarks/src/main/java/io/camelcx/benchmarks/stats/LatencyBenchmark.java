// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.stats;

import io.camelcx.benchmarks.Options;
import io.camelcx.benchmarks.client.Client;
import io.camelcx.benchmarks.client.Contender;
import io.camelcx.benchmarks.client.Polling;
import io.camelcx.benchmarks.report.Summary;
import io.camelcx.benchmarks.report.Table;
import io.camelcx.benchmarks.report.Target;
import io.camelcx.benchmarks.server.LoadServerProcess;
import io.camelcx.benchmarks.server.Watched;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/**
 * How long a published value takes to the bare client's listener and to the route, at a steady pace. The value is the
 * server's {@link System#nanoTime}, which on Linux is one clock for all processes of a machine.
 */
public final class LatencyBenchmark {

    private static final Watched WATCHED = Watched.numbers(1_000);
    private static final int PER_SECOND = 1_000;
    private static final Target TARGET = new Target.AtMost(5.0);
    private static final long MAX_NANOS = TimeUnit.MINUTES.toNanos(5);
    private static final double NANOS_A_MILLI = 1e6;

    /** All start from the same: no update counts until the first polls are through. */
    private static final Duration RAMP = Duration.ofSeconds(1);

    private final LoadServerProcess server;
    private final Options options;

    /** Measures with this server. */
    public LatencyBenchmark(LoadServerProcess server, Options options) {
        this.server = server;
        this.options = options;
    }

    /** Returns the report. */
    public String run() throws Exception {
        Map<Contender, List<Histogram>> rounds = new EnumMap<>(Contender.class);
        for (int round = -options.warmUp(); round < options.rounds(); round++) {
            for (Contender contender : List.of(
                    Contender.BARE_DEFAULT, Contender.ROUTE_EACH, Contender.BARE_JACKSON, Contender.ROUTE_BATCH)) {
                Histogram measured = measure(contender);
                if (round >= 0) {
                    rounds.computeIfAbsent(contender, first -> new ArrayList<>())
                            .add(measured);
                }
            }
        }
        return report(rounds);
    }

    private Histogram measure(Contender contender) throws Exception {
        Histogram latencies = new ConcurrentHistogram(MAX_NANOS, 3);
        try (Client client = contender.start(
                server,
                WATCHED,
                (count, stamp) -> latencies.recordValue(Math.max(0, System.nanoTime() - stamp.getAsLong())))) {
            server.pace(WATCHED, PER_SECOND);
            Polling.pause(RAMP);
            latencies.reset();
            Polling.pause(options.roundTime());
            Histogram round = latencies.copy();
            server.stopPublishing();
            return round;
        }
    }

    private static String report(Map<Contender, List<Histogram>> rounds) {
        Table table = new Table("client", "p50, ms", "p99, ms", "longest, ms", "updates a round");
        rounds.forEach((contender, of) -> table.row(
                contender.label(),
                Summary.of(percentiles(of, 50)).text(2),
                Summary.of(percentiles(of, 99)).text(2),
                Summary.of(percentiles(of, 100)).text(2),
                Summary.of(of.stream().map(Histogram::getTotalCount).toList()).text(0)));
        Table added = new Table(
                "added to the bare client's", "p50, ms", "p99, ms", "p99 of the rounds, ms", "target for p99", "");
        for (Contender contender : List.of(Contender.ROUTE_EACH, Contender.ROUTE_BATCH)) {
            double p99 = added(rounds, contender, 99);
            added.row(
                    contender.label(),
                    Summary.number(added(rounds, contender, 50), 2),
                    Summary.number(p99, 2),
                    Summary.of(addedByRound(rounds, contender)).text(2),
                    TARGET + " ms",
                    TARGET.verdict(p99));
        }
        return "## Latency, " + PER_SECOND + " updates a second\n\n" + table + "\n" + added;
    }

    /** Compared with the bare client that is the quicker at this percentile. */
    private static double added(Map<Contender, List<Histogram>> rounds, Contender contender, double percentile) {
        double bare = Math.min(
                median(rounds, Contender.BARE_DEFAULT, percentile), median(rounds, Contender.BARE_JACKSON, percentile));
        return median(rounds, contender, percentile) - bare;
    }

    private static List<Double> addedByRound(Map<Contender, List<Histogram>> rounds, Contender contender) {
        List<Double> ours = percentiles(rounds.get(contender), 99);
        List<Double> jetty = percentiles(rounds.get(Contender.BARE_DEFAULT), 99);
        List<Double> jackson = percentiles(rounds.get(Contender.BARE_JACKSON), 99);
        List<Double> added = new ArrayList<>();
        for (int round = 0; round < ours.size(); round++) {
            added.add(ours.get(round) - Math.min(jetty.get(round), jackson.get(round)));
        }
        return added;
    }

    private static double median(Map<Contender, List<Histogram>> rounds, Contender contender, double percentile) {
        return Summary.of(percentiles(rounds.get(contender), percentile)).median();
    }

    private static List<Double> percentiles(List<Histogram> rounds, double percentile) {
        return rounds.stream()
                .map(round -> round.getValueAtPercentile(percentile) / NANOS_A_MILLI)
                .toList();
    }
}
