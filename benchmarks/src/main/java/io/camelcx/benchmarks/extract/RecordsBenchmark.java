// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.extract;

import io.camelcx.benchmarks.Options;
import io.camelcx.benchmarks.extract.records.FetchRows;
import io.camelcx.benchmarks.extract.records.RecordsContender;
import io.camelcx.benchmarks.extract.server.ExtractServerProcess;
import io.camelcx.benchmarks.jmh.JmhReport;
import io.camelcx.benchmarks.jmh.JmhRun;
import io.camelcx.benchmarks.report.Target;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.runner.RunnerException;

/** The number of rows a second that reach a route. */
public final class RecordsBenchmark {

    private static final long FILE_BYTES = 200L << 20;

    private final ExtractServerProcess server;
    private final Options options;

    /** Measures with this server. */
    public RecordsBenchmark(ExtractServerProcess server, Options options) {
        this.server = server;
        this.options = options;
    }

    /** Returns the report. */
    public String run() throws IOException, RunnerException {
        server.fileBytes(FILE_BYTES);
        JmhRun run = JmhRun.of(
                FetchRows.class,
                options,
                settings -> settings.param("server", server.baseUrl().toString()));
        long rows = rows(run);
        Map<RecordsContender, List<Double>> rates = run.scores(RecordsContender.class);
        rates.replaceAll((contender, seconds) ->
                seconds.stream().map(each -> rows / each).toList());
        JmhReport<RecordsContender> report = new JmhReport<>(rates, RecordsContender::label);
        return "## Rows of a file of " + (FILE_BYTES >> 20) + " MiB\n\n" + report.figures("rows/s", 0) + "\n"
                + report.ratios(
                        RecordsContender.COMPONENT,
                        Map.of(
                                RecordsContender.BARE, new Target.AtLeast(0.7),
                                RecordsContender.HANDWRITTEN, new Target.AtLeast(3)));
    }

    private static long rows(JmhRun run) {
        Map<RecordsContender, List<Double>> rows = run.scores(RecordsContender.class, "rows");
        if (rows.values().stream().flatMap(List::stream).distinct().count() != 1) {
            throw new IllegalStateException(
                    "The contenders have not fetched the same, so nothing was measured: " + rows);
        }
        return rows.get(RecordsContender.COMPONENT).get(0).longValue();
    }
}
