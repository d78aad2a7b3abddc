// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.messaging;

import io.camelcx.benchmarks.Options;
import io.camelcx.benchmarks.load.Turns;
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

/** The number of messages a second that callers send, each waiting for its response. */
public final class SendsBenchmark {

    private static final List<Integer> CALLERS = List.of(1, 32);
    private static final Target OF_BARE = new Target.AtLeast(0.9);

    private final StubServerProcess server;
    private final Options options;

    /** Measures with this server. */
    public SendsBenchmark(StubServerProcess server, Options options) {
        this.server = server;
        this.options = options;
    }

    /** Returns the report. */
    public String run() throws Exception {
        Turns turns = new Turns(options, Sms.DIFFERENT, CpuTime::nanos, server::cpuNanos);
        StringBuilder report = new StringBuilder();
        for (int callers : CALLERS) {
            Map<Sender, Sender.Running> running = new EnumMap<>(Sender.class);
            for (Sender sender : Sender.values()) {
                running.put(sender, sender.start(server.baseUrl()));
            }
            report.append(report(callers, turns.run(callers, running))).append("\n");
            for (Sender.Running sender : running.values()) {
                sender.close();
            }
        }
        return report.toString();
    }

    private static String report(int callers, Map<Sender, List<Rate>> rounds) {
        Table table = new Table(
                "client",
                "messages/s",
                "client CPU, µs a message",
                "stub CPU, µs a message",
                "cores busy, client + stub");
        rounds.forEach((sender, of) -> {
            Rates rates = new Rates(of);
            table.row(
                    sender.label(),
                    rates.summary(Rate::perSecond).text(0),
                    rates.summary(Rate::clientMicros).text(1),
                    rates.summary(Rate::serverMicros).text(1),
                    rates.coresBusy());
        });
        return "## Messages, " + callers + (callers == 1 ? " caller" : " callers") + "\n\n" + table + "\n"
                + new Comparison(Sender.BARE.label(), new Rates(rounds.get(Sender.BARE)))
                        .row(Sender.ROUTE.label(), new Rates(rounds.get(Sender.ROUTE)), OF_BARE);
    }
}
