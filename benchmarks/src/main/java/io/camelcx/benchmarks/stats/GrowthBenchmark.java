// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.stats;

import io.camelcx.benchmarks.Options;
import io.camelcx.benchmarks.client.Client;
import io.camelcx.benchmarks.client.Contender;
import io.camelcx.benchmarks.client.Polling;
import io.camelcx.benchmarks.report.Slope;
import io.camelcx.benchmarks.report.Summary;
import io.camelcx.benchmarks.report.Table;
import io.camelcx.benchmarks.report.Target;
import io.camelcx.benchmarks.server.LoadServerProcess;
import io.camelcx.benchmarks.server.Watched;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;

/** Whether a consumer of 10,000 statistics that gets 1,000 updates a second holds more heap as time goes by. */
public final class GrowthBenchmark {

    private static final Watched WATCHED = new Watched(5_000, List.of(Watched.NUMBER, Watched.STATE));
    private static final int PER_SECOND = 1_000;

    /** The first samples still see classes being loaded and pools being filled. */
    private static final Duration SETTLING = Duration.ofSeconds(20);

    private static final Duration MAX_DRAIN = Duration.ofSeconds(10);

    /** What counts as no growth, over the whole time: the noise of the measurement. */
    private static final Target TARGET = new Target.AtMost(1.0);

    private final LoadServerProcess server;
    private final Options options;

    /** Measures with this server. */
    public GrowthBenchmark(LoadServerProcess server, Options options) {
        this.server = server;
        this.options = options;
    }

    /** Returns the report. */
    public String run() throws Exception {
        LongAdder updates = new LongAdder();
        try (Client client = Contender.ROUTE_EACH.start(server, WATCHED, (count, stamp) -> updates.add(count))) {
            server.pace(WATCHED, PER_SECOND);
            Polling.pause(SETTLING);
            List<Double> heap = new ArrayList<>();
            List<Integer> threads = new ArrayList<>();
            sample(heap, threads);
            long samples = options.growthTime().dividedBy(options.sampleEvery());
            for (int i = 0; i < samples; i++) {
                Polling.pause(options.sampleEvery());
                sample(heap, threads);
            }
            long published = server.stopPublishing();
            Polling.until("all is delivered", MAX_DRAIN, () -> updates.sum() + client.merged() >= published);
            return report(heap, threads, published, client.merged());
        }
    }

    private static void sample(List<Double> heap, List<Integer> threads) {
        heap.add(HeldHeap.mebibytes());
        threads.add(ManagementFactory.getThreadMXBean().getThreadCount());
    }

    private String report(List<Double> heap, List<Integer> threads, long published, long merged) {
        double growth = Slope.perSample(heap) * (heap.size() - 1);
        return "## Growth in " + options.growthTime().toSeconds() + " s at " + PER_SECOND + " updates a second\n\n"
                + new Table("", "")
                        .row("samples of the heap held, MiB", texts(heap))
                        .row("threads at the samples", Summary.of(threads).text(0))
                        .row("updates published", published)
                        .row("updates merged", merged)
                        .row("growth by the line that fits best, MiB", Summary.number(growth, 2))
                        .row("target", TARGET + " MiB: " + TARGET.verdict(growth));
    }

    private static String texts(List<Double> samples) {
        return String.join(
                ", ", samples.stream().map(sample -> Summary.number(sample, 2)).toList());
    }
}
