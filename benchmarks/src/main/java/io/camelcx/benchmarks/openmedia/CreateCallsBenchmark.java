// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.openmedia;

import io.camelcx.benchmarks.Options;
import io.camelcx.benchmarks.load.Call;
import io.camelcx.benchmarks.load.Turns;
import io.camelcx.benchmarks.openmedia.stub.StubAnswer;
import io.camelcx.benchmarks.openmedia.stub.StubServerProcess;
import io.camelcx.benchmarks.report.Comparison;
import io.camelcx.benchmarks.report.Rate;
import io.camelcx.benchmarks.report.Rates;
import io.camelcx.benchmarks.report.Table;
import io.camelcx.benchmarks.report.Target;
import io.camelcx.benchmarks.server.CpuTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The number of work items a second that callers create, each waiting for its response. */
public final class CreateCallsBenchmark {

    private static final List<Contender> CONTENDERS =
            List.of(Contender.SOCKETS, Contender.BARE, Contender.ROUTE, Contender.POOLED, Contender.HANDWRITTEN);
    private static final List<Integer> CALLERS = List.of(8, 32);
    private static final Target OF_BARE = new Target.AtLeast(0.95);
    private static final Target OF_HANDWRITTEN = new Target.AtLeast(1.8);

    private final List<WorkItem> items = WorkItem.different();
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
        Turns turns = new Turns(options, items.size(), CpuTime::nanos, server::cpuNanos);
        int connections = server.accepted();
        Map<Contender, List<Rate>> rounds;
        try (RunningContenders running = RunningContenders.start(CONTENDERS, server.baseUrl())) {
            Map<Contender, Call> calls = new EnumMap<>(Contender.class);
            CONTENDERS.forEach(contender -> calls.put(contender, call(running.client(contender))));
            rounds = turns.run(callers, calls);
        }
        return "## Create calls, " + callers + " callers\n\n" + figures(rounds) + "\n" + ratios(rounds) + "\n"
                + "Connections opened in total: " + (server.accepted() - connections) + ".\n";
    }

    private Call call(CreateClient client) {
        return number -> {
            String id = client.create(items.get(number));
            if (!id.equals(StubAnswer.ID)) {
                throw new IllegalStateException("the id in the response is " + id);
            }
        };
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
