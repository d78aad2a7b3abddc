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
import java.util.concurrent.atomic.LongAdder;

/**
 * The heap that one consumer of 10,000 statistics holds, its Camel context, connection and session included: held with
 * it, less what is held without it.
 */
public final class MemoryBenchmark {

    private static final Watched WATCHED = new Watched(5_000, List.of(Watched.NUMBER, Watched.STATE));
    private static final int PER_SECOND = 5_000;
    private static final Duration MAX_WAIT = Duration.ofSeconds(60);
    private static final Target TARGET = new Target.AtMost(32.0);

    private final LoadServerProcess server;
    private final Options options;

    /** Measures with this server. */
    public MemoryBenchmark(LoadServerProcess server, Options options) {
        this.server = server;
        this.options = options;
    }

    /** Returns the report. */
    public String run() throws Exception {
        List<Double> without = new ArrayList<>();
        List<Double> with = new ArrayList<>();
        List<Double> difference = new ArrayList<>();
        for (int round = -options.warmUp(); round < options.rounds(); round++) {
            double before = HeldHeap.mebibytes();
            double after = heldByConsumer();
            if (round >= 0) {
                without.add(before);
                with.add(after);
                difference.add(after - before);
            }
        }
        Summary held = Summary.of(difference);
        return "## Heap held by " + WATCHED.size() + " statistics in one consumer\n\n"
                + new Table("", "MiB after garbage collection")
                        .row("without the consumer", Summary.of(without).text(1))
                        .row("with it", Summary.of(with).text(1))
                        .row("difference", held.text(1))
                        .row("target for the largest difference", TARGET + " MiB: " + TARGET.verdict(held.max()));
    }

    /** Measured when each statistic has had an update and the consumer still runs. */
    private double heldByConsumer() throws Exception {
        LongAdder updates = new LongAdder();
        try (Client client = Contender.ROUTE_EACH.start(server, WATCHED, (count, stamp) -> updates.add(count))) {
            server.pace(WATCHED, PER_SECOND);
            Polling.until("every statistic was updated", MAX_WAIT, () -> updates.sum() >= WATCHED.size());
            server.stopPublishing();
            return HeldHeap.mebibytes();
        }
    }
}
