// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.startup;

import io.camelcx.benchmarks.Options;
import io.camelcx.benchmarks.report.Summary;
import io.camelcx.benchmarks.report.Table;
import io.camelcx.benchmarks.report.Target;
import io.camelcx.benchmarks.rounds.Alternation;
import io.camelcx.benchmarks.rounds.TemporaryFolder;
import io.camelcx.benchmarks.server.JavaCommand;
import io.camelcx.benchmarks.server.LoadServerProcess;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The CPU time of a start, each in a new JVM, beside that of Camel without the components, and of a handwritten context. */
public final class StartupBenchmark {

    private static final Target PRODUCERS_ALONE = new Target.AtMost(0.15);
    private static final Target OF_HANDWRITTEN = new Target.AtMost(1.1);

    private final LoadServerProcess server;
    private final Options options;

    /** Measures with this server. */
    public StartupBenchmark(LoadServerProcess server, Options options) {
        this.server = server;
        this.options = options;
    }

    /** Returns the report. */
    public String run() throws Exception {
        try (TemporaryFolder temporary = TemporaryFolder.create("startup-benchmark")) {
            Path folder = temporary.path();
            StartClassPath classPath = StartClassPath.pack(folder);
            Map<Start, List<StartResult>> results = new Alternation(options.warmUp(), options.rounds())
                    .run(List.of(Start.values()), start -> start(start, classPath, List.of()));
            return "## Start in a new JVM\n\n" + times(results) + "\n" + targets(results) + "\n"
                    + classes(classPath, folder);
        }
    }

    private StartResult start(Start start, StartClassPath classPath, List<String> jvm)
            throws IOException, InterruptedException {
        List<String> command = JavaCommand.of(
                start.isOurs() ? classPath.all() : classPath.foreign(),
                StartProgram.class,
                jvm,
                start.name(),
                server.baseUrl().toString());
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
            return StartResult.parse(printed);
        } finally {
            process.destroy();
        }
    }

    private static String times(Map<Start, List<StartResult>> results) {
        Table table = new Table("start", "CPU, s", "elapsed, s", "classes");
        results.forEach((start, rounds) -> table.row(
                start.label(),
                Summary.of(rounds, StartResult::cpuSeconds).text(2),
                Summary.of(rounds, StartResult::elapsedSeconds).text(2),
                Summary.of(rounds, StartResult::classes).text(0)));
        return table.toString();
    }

    private static String targets(Map<Start, List<StartResult>> results) {
        Summary above = above(results, Start.PRODUCERS);
        Summary ratio = Summary.of(Target.ratios(cpu(results, Start.CONSUMERS), cpu(results, Start.HANDWRITTEN)));
        return new Table("figure", "measured, by round", "target", "")
                .row(
                        "CPU seconds of the routes to log: above the empty context",
                        above(results, Start.LOG).text(2),
                        "",
                        "")
                .row(
                        "CPU seconds of the routes to camel-http above it",
                        above(results, Start.HTTP).text(2),
                        "",
                        "")
                .row(
                        "CPU seconds of the routes to producers above it",
                        above.text(2),
                        PRODUCERS_ALONE,
                        PRODUCERS_ALONE.verdict(above.median()))
                .row(
                        "CPU of consumers that connect, of the handwritten context",
                        ratio.text(2),
                        OF_HANDWRITTEN,
                        OF_HANDWRITTEN.verdict(ratio.median()))
                .toString();
    }

    private static Summary above(Map<Start, List<StartResult>> results, Start start) {
        List<Double> empty = cpu(results, Start.EMPTY);
        List<Double> more = cpu(results, start);
        return Summary.of(IntStream.range(0, empty.size())
                .mapToObj(round -> more.get(round) - empty.get(round))
                .toList());
    }

    private static List<Double> cpu(Map<Start, List<StartResult>> results, Start start) {
        return results.get(start).stream().map(StartResult::cpuSeconds).toList();
    }

    /** Logging the classes costs time, so these starts are not measured. */
    private String classes(StartClassPath classPath, Path folder) throws IOException, InterruptedException {
        Table table = new Table(
                "start", "Camel CX", "CometD", "Jetty", "Jackson", "Apache HttpClient", "Woodstox", "Micrometer");
        for (Start start : Start.values()) {
            Path log = folder.resolve(start + ".log");
            start(start, classPath, List.of(LoadedClasses.option(log)));
            LoadedClasses loaded = LoadedClasses.read(log);
            table.row(
                    start.label(),
                    loaded.count("io.camelcx.") - loaded.count("io.camelcx.benchmarks."),
                    loaded.count("org.cometd."),
                    loaded.count("org.eclipse.jetty."),
                    loaded.count("com.fasterxml.jackson."),
                    loaded.count("org.apache.hc."),
                    loaded.count("com.ctc.wstx."),
                    loaded.count("io.micrometer."));
        }
        return table.toString();
    }
}
