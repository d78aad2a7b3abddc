// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.pages;

import io.camelcx.benchmarks.Options;
import io.camelcx.benchmarks.pages.parsing.PageDocuments;
import io.camelcx.benchmarks.pages.parsing.PageParsing;
import io.camelcx.benchmarks.pages.parsing.ParsingContender;
import io.camelcx.benchmarks.report.Comparison;
import io.camelcx.benchmarks.report.Rate;
import io.camelcx.benchmarks.report.Rates;
import io.camelcx.benchmarks.report.Summary;
import io.camelcx.benchmarks.report.Table;
import io.camelcx.benchmarks.report.Target;
import io.camelcx.benchmarks.rounds.Alternation;
import io.camelcx.benchmarks.server.CpuTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How fast one thread reads documents of pages. */
public final class ParsingBenchmark {

    private static final int DOCUMENTS = 500;
    private static final long SEED = 5;
    private static final Target OF_BARE = new Target.AtLeast(0.6);
    private static final double MEGABYTE = 1e6;

    private final Options options;
    private final List<byte[]> documents = PageDocuments.make(DOCUMENTS, SEED);

    /** Needs no server. */
    public ParsingBenchmark(Options options) {
        this.options = options;
    }

    /** Returns the report. */
    public String run() throws Exception {
        Map<ParsingContender, List<Rate>> rounds = new Alternation(options.warmUp(), options.rounds())
                .run(List.of(ParsingContender.values()), contender -> read(contender.start()));
        Map<ParsingContender, Rates> rates = new LinkedHashMap<>();
        rounds.forEach((contender, of) -> rates.put(contender, new Rates(of)));
        return "## Parsing of pages\n\n" + figures(rates) + "\n"
                + new Comparison(ParsingContender.BARE.label(), rates.get(ParsingContender.BARE))
                        .row(ParsingContender.COMPONENT.label(), rates.get(ParsingContender.COMPONENT), OF_BARE)
                + "\n" + described() + "\n";
    }

    /** Reads all documents again and again for the time of a round; what is counted are bytes. */
    private Rate read(PageParsing parsing) throws Exception {
        long begin = System.nanoTime();
        long cpu = CpuTime.nanos();
        long bytes = 0;
        long taken = 0;
        do {
            for (byte[] document : documents) {
                taken += parsing.parse(document);
                bytes += document.length;
            }
        } while (System.nanoTime() - begin < options.roundTime().toNanos());
        if (taken == 0) {
            throw new IllegalStateException("Nothing was taken from the documents");
        }
        return Rate.of(new Rate.Reading(System.nanoTime() - begin, bytes, CpuTime.nanos() - cpu, 0));
    }

    private static Table figures(Map<ParsingContender, Rates> rates) {
        Table table = new Table("parser", "MB/s", "CPU, ms a MB", "cores busy");
        rates.forEach((contender, of) -> table.row(
                contender.label(),
                of.summary(rate -> rate.perSecond() / MEGABYTE).text(0),
                of.summary(rate -> rate.clientMicros() * MEGABYTE / 1000).text(2),
                of.summary(Rate::clientCores).text(2)));
        return table;
    }

    private String described() {
        Summary kilobytes = Summary.of(
                documents.stream().map(document -> document.length / 1000.0).toList());
        double megabytes =
                documents.stream().mapToLong(document -> document.length).sum() / MEGABYTE;
        return "Documents: " + DOCUMENTS + " of " + kilobytes.text(1) + " KB, " + Summary.number(megabytes, 1)
                + " MB in all.";
    }
}
