// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.exports;

import io.camelcx.benchmarks.Options;
import io.camelcx.benchmarks.jmh.JmhReport;
import io.camelcx.benchmarks.jmh.JmhRun;
import io.camelcx.benchmarks.report.Summary;
import io.camelcx.benchmarks.report.Target;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.runner.RunnerException;

/** The rate at which one thread decrypts and unzips an export. */
public final class DecryptBenchmark {

    private static final double MEGABYTE = 1e6;

    private final Options options;

    /** Requires no server. */
    public DecryptBenchmark(Options options) {
        this.options = options;
    }

    /** Returns the report. */
    public String run() throws IOException, RunnerException {
        JmhRun run = JmhRun.of(ReadExport.class, options, settings -> settings);
        Map<DecryptContender, List<Double>> rates = run.scores(DecryptContender.class);
        rates.replaceAll((contender, passes) -> passes.stream()
                .map(perSecond -> perSecond * ReadExport.SIZE / MEGABYTE)
                .toList());
        JmhReport<DecryptContender> report = new JmhReport<>(rates, DecryptContender::label);
        return "## Decryption of exports\n\n" + report.figures("MB/s", 0) + "\n"
                + report.ratios(
                        DecryptContender.COMPONENT,
                        Map.of(
                                DecryptContender.BARE,
                                new Target.AtLeast(0.9),
                                DecryptContender.BUFFERED,
                                new Target.AtLeast(0.9)))
                + "\nOne zip file with " + Summary.number(ReadExport.SIZE / MEGABYTE, 0)
                + " MB of JSON Lines, which the rate counts; AES-256-CBC in segments of 1000 bytes.\n";
    }
}
