// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.openmedia;

import io.camelcx.benchmarks.Options;
import io.camelcx.benchmarks.client.Polling;
import io.camelcx.benchmarks.openmedia.stub.StubServerProcess;
import io.camelcx.benchmarks.report.Comparison;
import io.camelcx.benchmarks.report.Rate;
import io.camelcx.benchmarks.report.Rates;
import io.camelcx.benchmarks.report.Table;
import io.camelcx.benchmarks.report.Target;
import io.camelcx.benchmarks.server.CpuTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The number of work items a second that callers create, each waiting for its response. */
public final class CreateCallsBenchmark {

    private static final List<Contender> CONTENDERS =
            List.of(Contender.SOCKETS, Contender.BARE, Contender.ROUTE, Contender.HANDWRITTEN);
    private static final List<Integer> CALLERS = List.of(8, 32);
    private static final Target OF_BARE = new Target.AtLeast(0.9);
    private static final Target OF_HANDWRITTEN = new Target.AtLeast(1.8);
    private static final Duration TURN = Duration.ofMillis(500);
    private static final Duration RAMP = Duration.ofMillis(100);

    private final StubServerProcess server;
    private final Options options;

    /** Measures with this server. */
    public CreateCallsBenchmark(StubServerProcess server, Options options) {
        this.server = server;
        this.options = options;
    }

    /** Returns the report. */
    public String run() throws Exception {
        StringBuilder report = new StringBuilder();
        for (int callers : CALLERS) {
            report.append(compare(callers)).append("\n");
        }
        return report.toString();
    }

    private String compare(int callers) throws Exception {
        Map<Contender, List<Rate>> rounds = new EnumMap<>(Contender.class);
        CONTENDERS.forEach(contender -> rounds.put(contender, new ArrayList<>()));
        int connections = server.accepted();
        try (RunningContenders running = RunningContenders.start(CONTENDERS, server.baseUrl())) {
            for (int round = -options.warmUp(); round < options.rounds(); round++) {
                boolean counted = round >= 0;
                round(running, callers).forEach((contender, spent) -> {
                    if (counted) {
                        rounds.get(contender).add(Rate.of(spent));
                    }
                });
            }
        }
        return "## Create calls, " + callers + " callers\n\n" + figures(rounds) + "\n" + ratios(rounds) + "\n"
                + "Connections opened in total: " + (server.accepted() - connections) + ".\n";
    }

    /** The contenders are measured alternately, so that a disturbance affects all of them. */
    private Map<Contender, Rate.Reading> round(RunningContenders running, int callers) throws Exception {
        Map<Contender, Rate.Reading> spent = new EnumMap<>(Contender.class);
        long turns = Math.max(1, options.roundTime().dividedBy(TURN));
        for (int turn = 0; turn < turns; turn++) {
            for (Contender contender : inOrder(turn)) {
                spent.merge(contender, turn(running.client(contender), callers), Rate.Reading::plus);
            }
        }
        return spent;
    }

    /** Alternately in both orders, so that no contender always follows the same one, whose garbage it would collect. */
    private static List<Contender> inOrder(int turn) {
        List<Contender> order = new ArrayList<>(CONTENDERS);
        if (turn % 2 == 1) {
            Collections.reverse(order);
        }
        return order;
    }

    private Rate.Reading turn(CreateClient client, int count) throws Exception {
        try (CallerThreads callers = CallerThreads.start(count, client)) {
            Polling.pause(RAMP);
            Rate.Reading begin = now(callers);
            Polling.pause(TURN);
            return now(callers).since(begin);
        }
    }

    private Rate.Reading now(CallerThreads callers) {
        long serverCpu = server.cpuNanos();
        return new Rate.Reading(System.nanoTime(), callers.calls(), CpuTime.nanos(), serverCpu);
    }

    private static String figures(Map<Contender, List<Rate>> rounds) {
        Table table = new Table(
                "client", "calls/s", "client CPU, µs a call", "stub CPU, µs a call", "cores busy, client + stub");
        rounds.forEach((contender, of) -> {
            Rates rates = new Rates(of);
            table.row(
                    contender.label(),
                    rates.summary(Rate::perSecond).text(0),
                    rates.summary(Rate::clientMicros).text(1),
                    rates.summary(Rate::serverMicros).text(1),
                    rates.coresBusy());
        });
        return table.toString();
    }

    private static String ratios(Map<Contender, List<Rate>> rounds) {
        return compared(rounds, Contender.BARE, OF_BARE) + "\n"
                + compared(rounds, Contender.HANDWRITTEN, OF_HANDWRITTEN);
    }

    private static Comparison compared(Map<Contender, List<Rate>> rounds, Contender opponent, Target target) {
        return new Comparison(opponent.label(), new Rates(rounds.get(opponent)))
                .row(Contender.ROUTE.label(), new Rates(rounds.get(Contender.ROUTE)), target);
    }
}
