// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.messaging;

import io.camelcx.benchmarks.Options;
import io.camelcx.benchmarks.load.SocketCall;
import io.camelcx.benchmarks.load.Turns;
import io.camelcx.benchmarks.report.Comparison;
import io.camelcx.benchmarks.report.Rate;
import io.camelcx.benchmarks.report.Rates;
import io.camelcx.benchmarks.report.Table;
import io.camelcx.benchmarks.report.Target;
import io.camelcx.benchmarks.server.CpuTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The number of webhooks a second that a route accepts. */
public final class WebhooksBenchmark {

    private static final List<Integer> CONNECTIONS = List.of(8, 32);
    private static final Target OF_BARE = new Target.AtLeast(0.8);

    private final ReceiverProcess server;
    private final Options options;

    /** Measures this server. */
    public WebhooksBenchmark(ReceiverProcess server, Options options) {
        this.server = server;
        this.options = options;
    }

    /** Returns the report. */
    public String run() throws Exception {
        Turns turns = new Turns(options, Webhooks.DIFFERENT, server::cpuNanos, CpuTime::nanos);
        StringBuilder report = new StringBuilder();
        for (int connections : CONNECTIONS) {
            Map<Receiver, SocketCall> calls = new EnumMap<>(Receiver.class);
            for (Receiver receiver : Receiver.values()) {
                calls.put(receiver, new SocketCall(server.baseUrl(), Webhooks.to(receiver.path())));
            }
            report.append(report(connections, turns.run(connections, calls))).append("\n");
            for (SocketCall call : calls.values()) {
                call.close();
            }
        }
        return report.toString();
    }

    private static String report(int connections, Map<Receiver, List<Rate>> rounds) {
        Table table = new Table(
                "route",
                "webhooks/s",
                "receiver CPU, µs a webhook",
                "load CPU, µs a webhook",
                "cores busy, receiver + load");
        rounds.forEach((receiver, of) -> {
            Rates rates = new Rates(of);
            table.row(
                    receiver.label(),
                    rates.summary(Rate::perSecond).text(0),
                    rates.summary(Rate::clientMicros).text(1),
                    rates.summary(Rate::serverMicros).text(1),
                    rates.coresBusy());
        });
        return "## Webhooks, " + connections + " connections\n\n" + table + "\n"
                + new Comparison(Receiver.BARE.label(), new Rates(rounds.get(Receiver.BARE)), "receiver CPU")
                        .row(Receiver.COMPONENT.label(), new Rates(rounds.get(Receiver.COMPONENT)), OF_BARE);
    }
}
