// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.openmedia;

import io.camelcx.benchmarks.Options;
import io.camelcx.benchmarks.openmedia.stub.StubServerProcess;
import io.camelcx.benchmarks.report.Summary;
import io.camelcx.benchmarks.report.Table;
import io.camelcx.benchmarks.report.Target;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** How many bytes a creation allocates in the client, measured by JMH's profiler {@code gc}. */
public final class AllocationBenchmark {

    private static final String BYTES_A_CALL = "gc.alloc.rate.norm";
    private static final Target OF_BARE = new Target.AtMost(1.3);
    private static final List<Contender> CONTENDERS =
            List.of(Contender.BARE, Contender.PRODUCER, Contender.ROUTE, Contender.HANDWRITTEN);

    private final StubServerProcess server;
    private final Options options;

    /** Measures against this server. */
    public AllocationBenchmark(StubServerProcess server, Options options) {
        this.server = server;
        this.options = options;
    }

    /** Returns the report. */
    public String run() throws RunnerException {
        Map<Contender, Summary> bytes = new EnumMap<>(Contender.class);
        for (RunResult result : measured()) {
            Contender contender = Contender.valueOf(result.getParams().getParam("contender"));
            bytes.put(contender, bytesACall(result));
        }
        return "## Allocation of a create call\n\n" + table(bytes);
    }

    private Collection<RunResult> measured() throws RunnerException {
        TimeValue time = TimeValue.milliseconds(options.roundTime().toMillis());
        return new Runner(new OptionsBuilder()
                        .include(CreateCall.class.getName())
                        .param("contender", CONTENDERS.stream().map(Enum::name).toArray(String[]::new))
                        .param("server", server.baseUrl().toString())
                        .addProfiler(GCProfiler.class)
                        .forks(1)
                        .warmupIterations(options.warmUp())
                        .warmupTime(time)
                        .measurementIterations(options.rounds())
                        .measurementTime(time)
                        .shouldFailOnError(true)
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .run();
    }

    private static Summary bytesACall(RunResult result) {
        return Summary.of(result.getBenchmarkResults().stream()
                .flatMap(fork -> fork.getIterationResults().stream())
                .map(IterationResult::getSecondaryResults)
                .map(profiled -> profiled.get(BYTES_A_CALL).getScore())
                .toList());
    }

    private static Table table(Map<Contender, Summary> bytes) {
        Table table = new Table("client", "bytes a call", "compared with the bare client", "target", "");
        double bare = bytes.get(Contender.BARE).median();
        bytes.forEach((contender, of) -> {
            double ratio = of.median() / bare;
            boolean judged = contender == Contender.PRODUCER;
            table.row(
                    contender.label(),
                    of.text(0),
                    Summary.number(ratio, 2),
                    judged ? OF_BARE : "",
                    judged ? OF_BARE.verdict(ratio) : "");
        });
        return table;
    }
}
