// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.stats;

import io.camelcx.benchmarks.Options;
import io.camelcx.benchmarks.client.Acknowledger;
import io.camelcx.benchmarks.client.Client;
import io.camelcx.benchmarks.client.Contender;
import io.camelcx.benchmarks.report.Comparison;
import io.camelcx.benchmarks.report.Rate;
import io.camelcx.benchmarks.report.Rates;
import io.camelcx.benchmarks.report.Table;
import io.camelcx.benchmarks.report.Target;
import io.camelcx.benchmarks.server.LoadServerProcess;
import io.camelcx.benchmarks.server.Watched;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The number of statistics a second that reach the bare client's listener and the route, published as fast as they acknowledge. */
public final class ThroughputBenchmark {

    private static final Watched WATCHED = Watched.numbers(1_000);

    private final LoadServerProcess server;
    private final Options options;

    /** Measures with this server. */
    public ThroughputBenchmark(LoadServerProcess server, Options options) {
        this.server = server;
        this.options = options;
    }

    /** Returns the report. */
    public String run() throws Exception {
        Map<Contender, Target> hundred = new EnumMap<>(Contender.class);
        hundred.put(Contender.ROUTE_BATCH, new Target.AtLeast(0.9));
        hundred.put(Contender.ROUTE_EACH, new Target.AtLeast(0.85));
        Map<Contender, Target> one = new EnumMap<>(Contender.class);
        one.put(Contender.ROUTE_BATCH, new Target.AtLeast(0.9));
        one.put(Contender.ROUTE_EACH, new Target.AtLeast(0.8));
        return compare(100, hundred) + "\n" + compare(1, one);
    }

    private String compare(int perMessage, Map<Contender, Target> targets) throws Exception {
        Map<Contender, List<Flood.Result>> rounds = new EnumMap<>(Contender.class);
        for (Contender contender : Contender.values()) {
            rounds.put(contender, new ArrayList<>());
        }
        for (int round = -options.warmUp(); round < options.rounds(); round++) {
            for (Contender contender : alternating()) {
                Flood.Result measured = measure(contender, perMessage);
                if (round >= 0) {
                    rounds.get(contender).add(measured);
                }
            }
        }
        return "## Throughput, " + perMessage + " a message\n\n" + figures(rounds) + "\n" + ratios(rounds, targets);
    }

    private static List<Contender> alternating() {
        return List.of(Contender.BARE_DEFAULT, Contender.ROUTE_BATCH, Contender.BARE_JACKSON, Contender.ROUTE_EACH);
    }

    private Flood.Result measure(Contender contender, int perMessage) throws Exception {
        Flood flood = new Flood(server, WATCHED, perMessage, options.roundTime());
        Acknowledger arrivals = flood.arrivals();
        try (Client client = contender.start(server, WATCHED, arrivals)) {
            return flood.measure(client, arrivals);
        }
    }

    private static String figures(Map<Contender, List<Flood.Result>> rounds) {
        Table table = new Table(
                "client",
                "statistics/s",
                "client CPU, µs a statistic",
                "server CPU, µs a statistic",
                "cores busy, client + server",
                "merged",
                "lost");
        rounds.forEach((contender, of) -> table.row(
                contender.label(),
                rates(of).summary(Rate::perSecond).text(0),
                rates(of).summary(Rate::clientMicros).text(2),
                rates(of).summary(Rate::serverMicros).text(2),
                rates(of).coresBusy(),
                of.stream().mapToLong(Flood.Result::merged).sum(),
                of.stream().mapToLong(Flood.Result::lost).sum()));
        return table.toString();
    }

    private static String ratios(Map<Contender, List<Flood.Result>> rounds, Map<Contender, Target> targets) {
        Rates byDefault = rates(rounds.get(Contender.BARE_DEFAULT));
        Rates byJackson = rates(rounds.get(Contender.BARE_JACKSON));
        Contender opponent =
                byDefault.perSecond() >= byJackson.perSecond() ? Contender.BARE_DEFAULT : Contender.BARE_JACKSON;
        Comparison comparison = new Comparison("the faster, " + opponent.label(), rates(rounds.get(opponent)));
        targets.forEach((contender, target) -> comparison.row(contender.label(), rates(rounds.get(contender)), target));
        return comparison.toString();
    }

    private static Rates rates(List<Flood.Result> rounds) {
        return new Rates(rounds.stream().map(Flood.Result::rate).toList());
    }
}
