// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.extract;

import io.camelcx.benchmarks.Options;
import io.camelcx.benchmarks.extract.download.DownloadContender;
import io.camelcx.benchmarks.extract.server.ExtractServerProcess;
import io.camelcx.benchmarks.report.Comparison;
import io.camelcx.benchmarks.report.Rate;
import io.camelcx.benchmarks.report.Rates;
import io.camelcx.benchmarks.report.Table;
import io.camelcx.benchmarks.report.Target;
import io.camelcx.benchmarks.rounds.Alternation;
import java.util.List;
import java.util.Map;

/** The rate at which a large file is downloaded to the disk. */
public final class DownloadBenchmark {

    private static final long FILE_BYTES = 1L << 30;
    private static final Target OF_BARE = new Target.AtLeast(0.95);

    private final ExtractServerProcess server;
    private final Options options;

    /** Measures with this server. */
    public DownloadBenchmark(ExtractServerProcess server, Options options) {
        this.server = server;
        this.options = options;
    }

    /** Returns the report. */
    public String run() throws Exception {
        server.fileBytes(FILE_BYTES);
        Map<DownloadContender, Rates> rates = new FileRounds(
                        server.baseUrl(), server::cpuNanos, new Alternation(options.warmUp(), options.rounds()))
                .run(List.of(DownloadContender.values()));
        return "## " + (FILE_BYTES >> 20) + " MiB to a file\n\n" + figures(rates) + "\n" + ratios(rates);
    }

    private static Table figures(Map<DownloadContender, Rates> rates) {
        Table table = new Table(
                "client", "MiB/s", "client CPU, µs a MiB", "server CPU, µs a MiB", "cores busy, client + server");
        rates.forEach((contender, of) -> table.row(
                contender.label(),
                of.summary(Rate::perSecond).text(0),
                of.summary(Rate::clientMicros).text(0),
                of.summary(Rate::serverMicros).text(0),
                of.coresBusy()));
        return table;
    }

    private static Comparison ratios(Map<DownloadContender, Rates> rates) {
        return new Comparison(DownloadContender.BARE.label(), rates.get(DownloadContender.BARE))
                .row(DownloadContender.COMPONENT.label(), rates.get(DownloadContender.COMPONENT), OF_BARE);
    }
}
