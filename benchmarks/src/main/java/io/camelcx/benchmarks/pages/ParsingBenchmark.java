// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.pages;

import io.camelcx.benchmarks.Options;
import io.camelcx.benchmarks.jmh.JmhReport;
import io.camelcx.benchmarks.jmh.JmhRun;
import io.camelcx.benchmarks.pages.parsing.ParsingContender;
import io.camelcx.benchmarks.report.Summary;
import io.camelcx.benchmarks.report.Target;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.runner.RunnerException;

/** The rate at which one thread parses documents of pages. */
public final class ParsingBenchmark {

    private static final double MEGABYTE = 1e6;

    private final Options options;
    private final List<byte[]> documents = ParsePages.documents();
    private final double megabytes =
            documents.stream().mapToLong(document -> document.length).sum() / MEGABYTE;

    /** Requires no server. */
    public ParsingBenchmark(Options options) {
        this.options = options;
    }

    /** Returns the report. */
    public String run() throws IOException, RunnerException {
        JmhRun run = JmhRun.of(ParsePages.class, options, settings -> settings);
        Map<ParsingContender, List<Double>> rates = run.scores(ParsingContender.class);
        rates.replaceAll((contender, passes) ->
                passes.stream().map(perSecond -> perSecond * megabytes).toList());
        JmhReport<ParsingContender> report = new JmhReport<>(rates, ParsingContender::label);
        return "## Parsing of pages\n\n" + report.figures("MB/s", 0) + "\n"
                + report.ratios(ParsingContender.COMPONENT, Map.of(ParsingContender.BARE, new Target.AtLeast(0.8)))
                + "\n" + description() + "\n";
    }

    private String description() {
        Summary kilobytes = Summary.of(
                documents.stream().map(document -> document.length / 1000.0).toList());
        return "Documents: " + documents.size() + " of " + kilobytes.text(1) + " KB, " + Summary.number(megabytes, 1)
                + " MB in total.";
    }
}
