// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.jmh;

import io.camelcx.benchmarks.Options;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** A run of a JMH benchmark whose parameter {@code contender} has one value for each fork. */
public final class JmhRun {

    private static final Path REPORTS = Path.of("target", "jmh");

    private final Collection<RunResult> results;

    private JmhRun(Collection<RunResult> results) {
        this.results = results;
    }

    /**
     * Runs a benchmark, and writes JMH's JSON report to {@code target/jmh}.
     *
     * @param benchmark the class with the benchmark method
     * @param options the numbers of iterations, and their time if the mode has one
     * @param more adds the parameters and profilers
     */
    public static JmhRun of(Class<?> benchmark, Options options, UnaryOperator<ChainedOptionsBuilder> more)
            throws IOException, RunnerException {
        Files.createDirectories(REPORTS);
        TimeValue time = TimeValue.milliseconds(options.roundTime().toMillis());
        ChainedOptionsBuilder settings = new OptionsBuilder()
                .include(benchmark.getName())
                .forks(1)
                .warmupIterations(options.warmUp())
                .warmupTime(time)
                .measurementIterations(options.rounds())
                .measurementTime(time)
                .resultFormat(ResultFormatType.JSON)
                .result(REPORTS.resolve(benchmark.getSimpleName() + ".json").toString())
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT);
        return new JmhRun(new Runner(more.apply(settings).build()).run());
    }

    /** The primary result of each iteration, by contender. */
    public <C extends Enum<C>> Map<C, List<Double>> scores(Class<C> contenders) {
        return byContender(contenders, IterationResult::getPrimaryResult);
    }

    /** A secondary result of each iteration, such as that of a profiler or a counter, by contender. */
    public <C extends Enum<C>> Map<C, List<Double>> scores(Class<C> contenders, String name) {
        return byContender(
                contenders, iteration -> iteration.getSecondaryResults().get(name));
    }

    private interface ResultOf {
        Result<?> read(IterationResult iteration);
    }

    private <C extends Enum<C>> Map<C, List<Double>> byContender(Class<C> contenders, ResultOf result) {
        Map<C, List<Double>> scores = new EnumMap<>(contenders);
        for (RunResult run : results) {
            C contender = Enum.valueOf(contenders, run.getParams().getParam("contender"));
            List<Double> iterations = scores.computeIfAbsent(contender, first -> new ArrayList<>());
            run.getBenchmarkResults().stream()
                    .flatMap(fork -> fork.getIterationResults().stream())
                    .forEach(iteration -> iterations.add(result.read(iteration).getScore()));
        }
        return scores;
    }
}
