// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.stats;

import io.camelcx.benchmarks.Options;
import io.camelcx.benchmarks.client.Acknowledger;
import io.camelcx.benchmarks.client.Client;
import io.camelcx.benchmarks.client.Contender;
import io.camelcx.benchmarks.report.Summary;
import io.camelcx.benchmarks.report.Table;
import io.camelcx.benchmarks.report.Target;
import io.camelcx.benchmarks.rounds.Alternation;
import io.camelcx.benchmarks.server.LoadServerProcess;
import io.camelcx.benchmarks.server.Watched;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** What an update costs a client, and what a statistic holds, with more and more statistics in one consumer. */
public final class ScaleBenchmark {

    /** The most statistics. */
    public static final int LARGEST = 200_000;

    private static final int SMALLEST = 1_000;
    private static final List<Integer> SIZES = List.of(SMALLEST, 20_000, LARGEST);
    private static final int PER_MESSAGE = 100;
    private static final double BYTES_PER_MIB = 1024.0 * 1024.0;
    private static final List<Contender> CONTENDERS =
            List.of(Contender.BARE_JACKSON, Contender.ROUTE_BATCH, Contender.ROUTE_EACH);

    private static final Target GROWTH = new Target.AtMost(1.25);

    private final LoadServerProcess server;
    private final Options options;

    /** Measures with this server, which has {@link #LARGEST} agents. */
    public ScaleBenchmark(LoadServerProcess server, Options options) {
        this.server = server;
        this.options = options;
    }

    private record Case(Contender contender, int size) {}

    private record Round(Flood.Result flood, double heldMebibytes) {

        double cpuMicros() {
            return flood.rate().clientMicros();
        }

        double allocatedBytes() {
            return flood.allocatedBytes();
        }
    }

    /** Returns the report. */
    public String run() throws Exception {
        List<Case> cases = SIZES.stream()
                .flatMap(size -> CONTENDERS.stream().map(contender -> new Case(contender, size)))
                .toList();
        Map<Case, List<Round>> rounds = new Alternation(options.warmUp(), options.rounds()).run(cases, this::measure);
        return "## 1,000 to 200,000 statistics, " + PER_MESSAGE + " a message\n\n" + figures(rounds) + "\n"
                + growth(rounds);
    }

    private Round measure(Case measured) throws Exception {
        Watched watched = Watched.numbers(measured.size());
        Flood flood = new Flood(server, watched, PER_MESSAGE, options.roundTime());
        Acknowledger arrivals = flood.arrivals();
        try (Client client = measured.contender().start(server, watched, arrivals)) {
            return new Round(flood.measure(client, arrivals), HeldHeap.mebibytes());
        }
    }

    private static String figures(Map<Case, List<Round>> rounds) {
        Table table = new Table(
                "client",
                "statistics",
                "client CPU, µs an update",
                "allocated, bytes an update",
                "heap held, MiB",
                "updates/s",
                "merged",
                "lost");
        rounds.forEach((measured, of) -> table.row(
                measured.contender().label(),
                Summary.number(measured.size(), 0),
                Summary.of(of, Round::cpuMicros).text(2),
                Summary.of(of, Round::allocatedBytes).text(0),
                Summary.of(of, Round::heldMebibytes).text(1),
                Summary.of(of, round -> round.flood().rate().perSecond()).text(0),
                of.stream().mapToLong(round -> round.flood().merged()).sum(),
                of.stream().mapToLong(round -> round.flood().lost()).sum()));
        return table.toString();
    }

    private static String growth(Map<Case, List<Round>> rounds) {
        Table table = new Table(
                "200,000 statistics, of 1,000",
                "CPU an update",
                "target",
                "",
                "allocation an update",
                "heap of a further statistic, bytes");
        for (Contender contender : CONTENDERS) {
            List<Round> few = rounds.get(new Case(contender, SMALLEST));
            List<Round> many = rounds.get(new Case(contender, LARGEST));
            double cpu = ratio(many, few, Round::cpuMicros);
            table.row(
                    contender.label(),
                    Summary.number(cpu, 2),
                    contender.isBare() ? "" : GROWTH,
                    contender.isBare() ? "" : GROWTH.verdict(cpu),
                    Summary.number(ratio(many, few, Round::allocatedBytes), 2),
                    Summary.number(bytesOfOne(many, few), 0));
        }
        return table.toString();
    }

    private static double ratio(List<Round> many, List<Round> few, ToDoubleFunction<Round> figure) {
        return Summary.of(many, figure).median() / Summary.of(few, figure).median();
    }

    private static double bytesOfOne(List<Round> many, List<Round> few) {
        double more = Summary.of(many, Round::heldMebibytes).median()
                - Summary.of(few, Round::heldMebibytes).median();
        return more * BYTES_PER_MIB / (LARGEST - SMALLEST);
    }
}
