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
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** How long a route waits for its first update after a server is back that was away for some time. */
public final class RestartBenchmark {

    private static final Watched WATCHED = Watched.numbers(100);
    private static final int PER_SECOND = 200;
    private static final List<Duration> DOWNTIMES =
            List.of(Duration.ofSeconds(1), Duration.ofSeconds(3), Duration.ofSeconds(10));

    /** A server that went away again at once would find the client's delays still long from the time before. */
    private static final Duration UP_BETWEEN = Duration.ofSeconds(15);

    private static final Duration MAX_RETURN = Duration.ofSeconds(120);
    private static final Target TARGET = new Target.AtMost(2.0);

    private final LoadServerProcess server;
    private final Options options;

    /** Measures with this server. */
    public RestartBenchmark(LoadServerProcess server, Options options) {
        this.server = server;
        this.options = options;
    }

    /** Returns the report. */
    public String run() throws Exception {
        AtomicLong stampOfNewest = new AtomicLong();
        Table table =
                new Table("the server was away", "s until the first update", "rounds", "target for the longest", "");
        try (Client client =
                Contender.ROUTE_EACH.start(server, WATCHED, (count, stamp) -> stampOfNewest.set(stamp.getAsLong()))) {
            server.pace(WATCHED, PER_SECOND);
            restart(Duration.ofMillis(100), stampOfNewest);
            for (Duration downtime : DOWNTIMES) {
                List<Double> rounds = new ArrayList<>();
                for (int round = 0; round < options.rounds(); round++) {
                    Polling.pause(UP_BETWEEN);
                    rounds.add(restart(downtime, stampOfNewest));
                }
                Summary seconds = Summary.of(rounds);
                table.row(
                        downtime.toSeconds() + " s",
                        seconds.text(2),
                        rounds.size(),
                        TARGET + " s",
                        TARGET.verdict(seconds.max()));
            }
            server.stopPublishing();
        }
        return "## From a restarted server's return to the first update in the route\n\n" + table;
    }

    /** Only what was published after the return counts, so a value that was under way before it cannot mislead. */
    private double restart(Duration downtime, AtomicLong stampOfNewest) {
        long listening = server.restart(downtime);
        Polling.until("updates flow again", MAX_RETURN, () -> stampOfNewest.get() > listening);
        return (System.nanoTime() - listening) / 1e9;
    }
}
