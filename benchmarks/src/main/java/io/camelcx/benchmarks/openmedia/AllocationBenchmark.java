// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.openmedia;

import io.camelcx.benchmarks.Options;
import io.camelcx.benchmarks.jmh.JmhReport;
import io.camelcx.benchmarks.jmh.JmhRun;
import io.camelcx.benchmarks.openmedia.stub.StubServerProcess;
import io.camelcx.benchmarks.report.Target;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.RunnerException;

/** The bytes that a creation allocates in the client, measured by JMH's profiler {@code gc}. */
public final class AllocationBenchmark {

    private static final String BYTES_A_CALL = "gc.alloc.rate.norm";
    private static final List<Contender> CONTENDERS =
            List.of(Contender.BARE, Contender.PRODUCER, Contender.ROUTE, Contender.POOLED, Contender.HANDWRITTEN);

    private final StubServerProcess server;
    private final Options options;

    /** Measures with this server. */
    public AllocationBenchmark(StubServerProcess server, Options options) {
        this.server = server;
        this.options = options;
    }

    /** Returns the report. */
    public String run() throws IOException, RunnerException {
        JmhRun run = JmhRun.of(CreateCall.class, options, settings -> settings.param(
                        "contender", CONTENDERS.stream().map(Enum::name).toArray(String[]::new))
                .param("server", server.baseUrl().toString())
                .addProfiler(GCProfiler.class));
        JmhReport<Contender> report = new JmhReport<>(run.scores(Contender.class, BYTES_A_CALL), Contender::label);
        return "## Allocation of a create call\n\n" + report.figures("bytes a call", 0) + "\n"
                + report.ratios(Contender.PRODUCER, Map.of(Contender.BARE, new Target.AtMost(1.3)));
    }
}
