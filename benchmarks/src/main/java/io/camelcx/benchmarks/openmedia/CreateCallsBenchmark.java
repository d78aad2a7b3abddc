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
package io.camelcx.benchmarks.openmedia;

import io.camelcx.benchmarks.Options;
import io.camelcx.benchmarks.client.Waiting;
import io.camelcx.benchmarks.openmedia.stub.StubServerProcess;
import io.camelcx.benchmarks.report.Comparison;
import io.camelcx.benchmarks.report.Rate;
import io.camelcx.benchmarks.report.Rates;
import io.camelcx.benchmarks.report.Table;
import io.camelcx.benchmarks.report.Target;
import io.camelcx.benchmarks.server.CpuTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How many work items a second are created by callers that wait for each answer. */
public final class CreateCallsBenchmark {

    private static final List<Contender> CONTENDERS =
            List.of(Contender.SOCKETS, Contender.BARE, Contender.ROUTE, Contender.HANDWRITTEN);
    private static final List<Integer> CALLERS = List.of(8, 32);
    private static final Target OF_BARE = new Target.AtLeast(0.9);
    private static final Target OF_HANDWRITTEN = new Target.AtLeast(1.8);
    private static final Duration RAMP = Duration.ofSeconds(1);

    private final StubServerProcess server;
    private final Options options;

    /** Measures against this server. */
    public CreateCallsBenchmark(StubServerProcess server, Options options) {
        this.server = server;
        this.options = options;
    }

    private record Round(Rate rate, int connections) {}

    /** Returns the report. */
    public String run() throws Exception {
        StringBuilder report = new StringBuilder();
        for (int callers : CALLERS) {
            report.append(compare(callers)).append("\n");
        }
        return report.toString();
    }

    private String compare(int callers) throws Exception {
        Map<Contender, List<Round>> rounds = new EnumMap<>(Contender.class);
        CONTENDERS.forEach(contender -> rounds.put(contender, new ArrayList<>()));
        for (int round = -options.warmUp(); round < options.rounds(); round++) {
            for (Contender contender : CONTENDERS) {
                Round measured = measure(contender, callers);
                if (round >= 0) {
                    rounds.get(contender).add(measured);
                }
            }
        }
        return "## Create calls, " + callers + " callers\n\n" + figures(rounds) + "\n" + ratios(rounds);
    }

    private Round measure(Contender contender, int count) throws Exception {
        int connections = server.accepted();
        try (CreateClient client = contender.start(server.baseUrl());
                Callers callers = Callers.start(count, client)) {
            Waiting.pause(RAMP);
            Rate.Moment begin = now(callers);
            Waiting.pause(options.roundTime());
            Rate.Moment end = now(callers);
            return new Round(Rate.between(begin, end), server.accepted() - connections);
        }
    }

    private Rate.Moment now(Callers callers) {
        long serverCpu = server.cpuNanos();
        return new Rate.Moment(System.nanoTime(), callers.calls(), CpuTime.nanos(), serverCpu);
    }

    private static String figures(Map<Contender, List<Round>> rounds) {
        Table table = new Table(
                "client",
                "calls/s",
                "client CPU, µs a call",
                "stub CPU, µs a call",
                "cores busy, client + stub",
                "connections a round");
        rounds.forEach((contender, of) -> table.row(
                contender.label(),
                rates(of).summary(Rate::perSecond).text(0),
                rates(of).summary(Rate::clientMicros).text(1),
                rates(of).summary(Rate::serverMicros).text(1),
                rates(of).coresBusy(),
                of.stream().mapToInt(Round::connections).max().orElseThrow()));
        return table.toString();
    }

    private static String ratios(Map<Contender, List<Round>> rounds) {
        Rates ours = rates(rounds.get(Contender.ROUTE));
        return compared(rounds, Contender.BARE, ours, OF_BARE) + "\n"
                + compared(rounds, Contender.HANDWRITTEN, ours, OF_HANDWRITTEN);
    }

    private static Comparison compared(
            Map<Contender, List<Round>> rounds, Contender opponent, Rates ours, Target target) {
        return new Comparison(opponent.label(), rates(rounds.get(opponent))).row(Contender.ROUTE.label(), ours, target);
    }

    private static Rates rates(List<Round> rounds) {
        return new Rates(rounds.stream().map(Round::rate).toList());
    }
}
