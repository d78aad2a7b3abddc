// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks;

import io.camelcx.benchmarks.exports.DecryptBenchmark;
import io.camelcx.benchmarks.exports.large.LargeExportBenchmark;
import io.camelcx.benchmarks.exports.large.LargeExportServerProcess;
import io.camelcx.benchmarks.extract.DownloadBenchmark;
import io.camelcx.benchmarks.extract.RecordsBenchmark;
import io.camelcx.benchmarks.extract.largefile.LargeFileBenchmark;
import io.camelcx.benchmarks.extract.server.ExtractServerProcess;
import io.camelcx.benchmarks.files.FilesBenchmark;
import io.camelcx.benchmarks.messaging.ReceiverProcess;
import io.camelcx.benchmarks.messaging.SendsBenchmark;
import io.camelcx.benchmarks.messaging.SentAnswer;
import io.camelcx.benchmarks.messaging.WebhooksBenchmark;
import io.camelcx.benchmarks.openmedia.AllocationBenchmark;
import io.camelcx.benchmarks.openmedia.CreateCallsBenchmark;
import io.camelcx.benchmarks.openmedia.stub.StubServerProcess;
import io.camelcx.benchmarks.pages.ChangesBenchmark;
import io.camelcx.benchmarks.pages.CrawlBenchmark;
import io.camelcx.benchmarks.pages.ParsingBenchmark;
import io.camelcx.benchmarks.pages.site.SiteServerProcess;
import io.camelcx.benchmarks.report.Machine;
import io.camelcx.benchmarks.server.LoadServerProcess;
import io.camelcx.benchmarks.startup.StartupBenchmark;
import io.camelcx.benchmarks.stats.GrowthBenchmark;
import io.camelcx.benchmarks.stats.LatencyBenchmark;
import io.camelcx.benchmarks.stats.MemoryBenchmark;
import io.camelcx.benchmarks.stats.RestartBenchmark;
import io.camelcx.benchmarks.stats.ScaleBenchmark;
import io.camelcx.benchmarks.stats.ThroughputBenchmark;
import io.camelcx.benchmarks.stats.TokensBenchmark;
import io.camelcx.benchmarks.workspace.AgentSessionsBenchmark;
import io.camelcx.benchmarks.workspace.OutcomeFaultsBenchmark;
import io.camelcx.benchmarks.workspace.OutcomesBenchmark;
import io.camelcx.benchmarks.workspace.WorkspaceServerProcess;
import java.util.List;

/** Runs the benchmarks that the command line names, and prints their results as Markdown. */
public final class Benchmarks {

    private static final String SIMULATOR_HEAP = "1g";
    private static final int AGENTS = 5_000;

    private Benchmarks() {}

    /** See {@link Options} for the arguments. */
    public static void main(String[] args) {
        // Exits explicitly, because a failed client may leave threads.
        System.exit(exitCode(List.of(args)));
    }

    private static int exitCode(List<String> arguments) {
        Options options;
        try {
            options = Options.parse(arguments);
        } catch (IllegalArgumentException refused) {
            System.err.println(refused.getMessage());
            return 2;
        }
        try {
            run(options);
            return 0;
        } catch (Exception failed) {
            failed.printStackTrace();
            return 1;
        }
    }

    private static void run(Options options) throws Exception {
        System.out.println(Machine.describe());
        for (Options.Benchmark benchmark : options.benchmarks()) {
            System.out.println(run(benchmark, options));
        }
    }

    private static String run(Options.Benchmark benchmark, Options options) throws Exception {
        return switch (benchmark) {
            case THROUGHPUT -> withSimulator(server -> new ThroughputBenchmark(server, options).run());
            case SCALE -> withSimulator(ScaleBenchmark.LARGEST, server -> new ScaleBenchmark(server, options).run());
            case LATENCY -> withSimulator(server -> new LatencyBenchmark(server, options).run());
            case MEMORY -> withSimulator(server -> new MemoryBenchmark(server, options).run());
            case GROWTH -> withSimulator(server -> new GrowthBenchmark(server, options).run());
            case TOKENS -> new TokensBenchmark(options).run();
            case RESTART -> withSimulator(server -> new RestartBenchmark(server, options).run());
            case CREATECALLS -> withStub(server -> new CreateCallsBenchmark(server, options).run());
            case ALLOCATION -> withStub(server -> new AllocationBenchmark(server, options).run());
            case WEBHOOKS -> withReceiver(server -> new WebhooksBenchmark(server, options).run());
            case SENDS -> withSendStub(server -> new SendsBenchmark(server, options).run());
            case DOWNLOAD -> withFiles(server -> new DownloadBenchmark(server, options).run());
            case LARGEFILE -> withFiles(server -> new LargeFileBenchmark(server).run());
            case RECORDS -> withFiles(server -> new RecordsBenchmark(server, options).run());
            case CRAWL -> withSite(options.pages(), 0, server -> new CrawlBenchmark(server, options).run());
            case CHANGES ->
                withSite(ChangesBenchmark.PAGES, ChangesBenchmark.CHANGED, server -> new ChangesBenchmark(
                                server, options)
                        .run());
            case PARSING -> new ParsingBenchmark(options).run();
            case DECRYPT -> new DecryptBenchmark(options).run();
            case EXPORTS -> withExports(server -> new LargeExportBenchmark(server).run());
            case AGENTSESSIONS -> withAgents(server -> new AgentSessionsBenchmark(server, options).run());
            case OUTCOMES -> withAgents(server -> new OutcomesBenchmark(server, options).run());
            case FILES -> new FilesBenchmark(options).run();
            case OUTCOMEFAULTS -> withAgents(server -> new OutcomeFaultsBenchmark(server).run());
            case STARTUP -> withSimulator(server -> new StartupBenchmark(server, options).run());
        };
    }

    /** Measures against a server, and reports. */
    private interface Measurement<S> {
        String against(S server) throws Exception;
    }

    /** Each benchmark gets a new server, so that it does not depend on earlier ones. */
    private static String withSimulator(Measurement<LoadServerProcess> measurement) throws Exception {
        return withSimulator(AGENTS, measurement);
    }

    private static String withSimulator(int agents, Measurement<LoadServerProcess> measurement) throws Exception {
        try (LoadServerProcess server = LoadServerProcess.start(SIMULATOR_HEAP, agents)) {
            return measurement.against(server);
        }
    }

    private static String withStub(Measurement<StubServerProcess> measurement) throws Exception {
        try (StubServerProcess server = StubServerProcess.start()) {
            return measurement.against(server);
        }
    }

    private static String withSendStub(Measurement<StubServerProcess> measurement) throws Exception {
        try (StubServerProcess server = StubServerProcess.start(SentAnswer.JSON)) {
            return measurement.against(server);
        }
    }

    private static String withReceiver(Measurement<ReceiverProcess> measurement) throws Exception {
        try (ReceiverProcess server = ReceiverProcess.start()) {
            return measurement.against(server);
        }
    }

    private static String withFiles(Measurement<ExtractServerProcess> measurement) throws Exception {
        try (ExtractServerProcess server = ExtractServerProcess.start()) {
            return measurement.against(server);
        }
    }

    private static String withExports(Measurement<LargeExportServerProcess> measurement) throws Exception {
        try (LargeExportServerProcess server = LargeExportServerProcess.start()) {
            return measurement.against(server);
        }
    }

    private static String withAgents(Measurement<WorkspaceServerProcess> measurement) throws Exception {
        try (WorkspaceServerProcess server = WorkspaceServerProcess.start()) {
            return measurement.against(server);
        }
    }

    private static String withSite(int pages, int leaves, Measurement<SiteServerProcess> measurement) throws Exception {
        try (SiteServerProcess server = SiteServerProcess.start(pages, leaves)) {
            return measurement.against(server);
        }
    }
}
