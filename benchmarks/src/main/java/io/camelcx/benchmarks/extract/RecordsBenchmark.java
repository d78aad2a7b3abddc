// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.extract;

import io.camelcx.benchmarks.Options;
import io.camelcx.benchmarks.extract.records.RecordsContender;
import io.camelcx.benchmarks.extract.server.ExtractServerProcess;
import io.camelcx.benchmarks.report.Comparison;
import io.camelcx.benchmarks.report.Rate;
import io.camelcx.benchmarks.report.Rates;
import io.camelcx.benchmarks.report.Table;
import io.camelcx.benchmarks.report.Target;
import io.camelcx.benchmarks.rounds.Alternation;
import java.util.List;
import java.util.Map;

/** How many rows a second reach a route. */
public final class RecordsBenchmark {

    private static final long FILE_BYTES = 200L << 20;
    private static final Target OF_BARE = new Target.AtLeast(0.7);
    private static final Target OF_HANDWRITTEN = new Target.AtLeast(3);

    private final ExtractServerProcess server;
    private final Options options;

    /** Measures against this server. */
    public RecordsBenchmark(ExtractServerProcess server, Options options) {
        this.server = server;
        this.options = options;
    }

    /** Returns the report. */
    public String run() throws Exception {
        server.fileBytes(FILE_BYTES);
        Map<RecordsContender, Rates> rates = new FileRounds(
                        server.baseUrl(), server::cpuNanos, new Alternation(options.warmUp(), options.rounds()))
                .run(List.of(RecordsContender.values()));
        return "## Rows of a file of " + (FILE_BYTES >> 20) + " MiB\n\n" + figures(rates) + "\n"
                + ratio(rates, RecordsContender.BARE, OF_BARE) + "\n"
                + ratio(rates, RecordsContender.HANDWRITTEN, OF_HANDWRITTEN);
    }

    private static Table figures(Map<RecordsContender, Rates> rates) {
        Table table = new Table(
                "client", "rows/s", "client CPU, µs a row", "server CPU, µs a row", "cores busy, client + server");
        rates.forEach((contender, of) -> table.row(
                contender.label(),
                of.summary(Rate::perSecond).text(0),
                of.summary(Rate::clientMicros).text(2),
                of.summary(Rate::serverMicros).text(2),
                of.coresBusy()));
        return table;
    }

    private static Comparison ratio(Map<RecordsContender, Rates> rates, RecordsContender opponent, Target target) {
        return new Comparison(opponent.label(), rates.get(opponent))
                .row(RecordsContender.COMPONENT.label(), rates.get(RecordsContender.COMPONENT), target);
    }
}
