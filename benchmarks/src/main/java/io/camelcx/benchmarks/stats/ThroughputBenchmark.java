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
package io.camelcx.benchmarks.stats;

import io.camelcx.benchmarks.Options;
import io.camelcx.benchmarks.client.Acknowledging;
import io.camelcx.benchmarks.client.Client;
import io.camelcx.benchmarks.client.Contender;
import io.camelcx.benchmarks.client.Waiting;
import io.camelcx.benchmarks.report.Summary;
import io.camelcx.benchmarks.report.Table;
import io.camelcx.benchmarks.report.Target;
import io.camelcx.benchmarks.server.LoadServerProcess;
import io.camelcx.benchmarks.server.Watched;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** How many statistics a second reach the bare client's listener and the route, the server publishing as fast as they take. */
public final class ThroughputBenchmark {

    private static final Watched WATCHED = Watched.numbers(1_000);

    /** As many as the component's queue holds by default, so that it never has a reason to merge. */
    private static final int IN_FLIGHT = 10_000;

    private static final int ACKNOWLEDGE_EVERY = 1_000;
    private static final Duration RAMP = Duration.ofSeconds(1);
    private static final Duration LONGEST_DRAIN = Duration.ofSeconds(30);

    private final LoadServerProcess server;
    private final Options options;

    /** Measures against this server. */
    public ThroughputBenchmark(LoadServerProcess server, Options options) {
        this.server = server;
        this.options = options;
    }

    /** One side's round. CPU is that of the whole JVM, its garbage collector and compiler included. */
    private record Round(
            double perSecond,
            double clientMicros,
            double serverMicros,
            double clientCores,
            double serverCores,
            long lost,
            long merged) {}

    /** Returns the report. */
    public String run() throws Exception {
        Map<Contender, Target> hundred = new EnumMap<>(Contender.class);
        hundred.put(Contender.ROUTE_BATCH, new Target.AtLeast(0.9));
        hundred.put(Contender.ROUTE_EACH, new Target.AtLeast(0.5));
        Map<Contender, Target> one = new EnumMap<>(Contender.class);
        one.put(Contender.ROUTE_BATCH, new Target.AtLeast(0.8));
        one.put(Contender.ROUTE_EACH, new Target.AtLeast(0.8));
        return compare(100, hundred) + "\n" + compare(1, one);
    }

    private String compare(int perMessage, Map<Contender, Target> targets) throws Exception {
        Map<Contender, List<Round>> rounds = new EnumMap<>(Contender.class);
        for (Contender contender : Contender.values()) {
            rounds.put(contender, new ArrayList<>());
        }
        for (int round = -options.warmUp(); round < options.rounds(); round++) {
            for (Contender contender : alternating()) {
                Round measured = measure(contender, perMessage);
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

    private Round measure(Contender contender, int perMessage) throws Exception {
        Acknowledging arrivals = new Acknowledging(server, ACKNOWLEDGE_EVERY);
        try (Client client = contender.start(server, WATCHED, arrivals)) {
            server.flood(WATCHED, perMessage, IN_FLIGHT);
            Waiting.pause(RAMP);
            Moment begin = now(arrivals);
            Waiting.pause(options.roundTime());
            Moment end = now(arrivals);
            long published = server.stopPublishing();
            drain(arrivals, published);
            return between(begin, end, published - arrivals.count(), client.merged());
        }
    }

    /** What does not come within the time is reported as lost. */
    private static void drain(Acknowledging arrivals, long published) {
        long end = System.nanoTime() + LONGEST_DRAIN.toNanos();
        while (arrivals.count() < published && System.nanoTime() < end) {
            Waiting.pause(Duration.ofMillis(2));
        }
    }

    private record Moment(long nanos, long count, long clientCpu, long serverCpu) {}

    private Moment now(Acknowledging arrivals) {
        long serverCpu = server.cpuNanos();
        long clientCpu = ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
                .getProcessCpuTime();
        return new Moment(System.nanoTime(), arrivals.count(), clientCpu, serverCpu);
    }

    private static Round between(Moment begin, Moment end, long lost, long merged) {
        double nanos = end.nanos() - begin.nanos();
        double count = end.count() - begin.count();
        double clientCpu = end.clientCpu() - begin.clientCpu();
        double serverCpu = end.serverCpu() - begin.serverCpu();
        return new Round(
                count * 1e9 / nanos,
                clientCpu / 1e3 / count,
                serverCpu / 1e3 / count,
                clientCpu / nanos,
                serverCpu / nanos,
                lost,
                merged);
    }

    private static String figures(Map<Contender, List<Round>> rounds) {
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
                summary(of, Round::perSecond).text(0),
                summary(of, Round::clientMicros).text(2),
                summary(of, Round::serverMicros).text(2),
                Summary.number(summary(of, Round::clientCores).median(), 2) + " + "
                        + Summary.number(summary(of, Round::serverCores).median(), 2),
                of.stream().mapToLong(Round::merged).sum(),
                of.stream().mapToLong(Round::lost).sum()));
        return table.toString();
    }

    private static String ratios(Map<Contender, List<Round>> rounds, Map<Contender, Target> targets) {
        Contender opponent = median(rounds, Contender.BARE_DEFAULT) >= median(rounds, Contender.BARE_JACKSON)
                ? Contender.BARE_DEFAULT
                : Contender.BARE_JACKSON;
        Table table = new Table(
                "compared with the faster, " + opponent.label(),
                "ratio of medians",
                "ratios of the rounds",
                "ratio of client CPU",
                "target",
                "");
        targets.forEach((contender, target) -> {
            double ratio = median(rounds, contender) / median(rounds, opponent);
            Summary perRound = Summary.of(Target.ratios(
                    list(rounds.get(contender), Round::perSecond), list(rounds.get(opponent), Round::perSecond)));
            double cpu = summary(rounds.get(contender), Round::clientMicros).median()
                    / summary(rounds.get(opponent), Round::clientMicros).median();
            table.row(
                    contender.label(),
                    Summary.number(ratio, 3),
                    perRound.text(2),
                    Summary.number(cpu, 2),
                    target,
                    target.verdict(ratio));
        });
        return table.toString();
    }

    private static double median(Map<Contender, List<Round>> rounds, Contender contender) {
        return summary(rounds.get(contender), Round::perSecond).median();
    }

    private static Summary summary(List<Round> rounds, ToDoubleFunction<Round> figure) {
        return Summary.of(list(rounds, figure));
    }

    private static List<Double> list(List<Round> rounds, ToDoubleFunction<Round> figure) {
        return rounds.stream().mapToDouble(figure).boxed().toList();
    }
}
