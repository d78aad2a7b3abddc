// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.pages;

import io.camelcx.benchmarks.Options;
import io.camelcx.benchmarks.pages.crawl.Crawl;
import io.camelcx.benchmarks.pages.crawl.CrawlContender;
import io.camelcx.benchmarks.pages.crawl.CrawlProcess;
import io.camelcx.benchmarks.pages.site.Requests;
import io.camelcx.benchmarks.pages.site.SiteServerProcess;
import io.camelcx.benchmarks.report.Comparison;
import io.camelcx.benchmarks.report.Rate;
import io.camelcx.benchmarks.report.Rates;
import io.camelcx.benchmarks.report.Summary;
import io.camelcx.benchmarks.report.Table;
import io.camelcx.benchmarks.report.Target;
import io.camelcx.benchmarks.rounds.Alternation;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rate at which all pages of a site are read with their contents, with a latency of each response. */
public final class CrawlBenchmark {

    private static final Duration LATENCY = Duration.ofMillis(20);
    private static final int IN_FLIGHT = 4;
    private static final int HEAP_MIB = 64;
    private static final Target OF_ALLOWED = new Target.AtLeast(0.85);
    private static final Target OF_HANDWRITTEN = new Target.AtLeast(3);
    private static final Target HEAP = new Target.AtMost(HEAP_MIB);

    private final SiteServerProcess server;
    private final Options options;
    private final Map<CrawlContender, CrawlProcess> crawlers = new EnumMap<>(CrawlContender.class);

    /** The result of a round. */
    private record Measured(Crawl crawl, Requests requests, Rate rate) {

        /** The time that it would have taken with the maximum number of calls in flight all the time. */
        double allowedSeconds() {
            return requests.total() * LATENCY.toMillis() / 1000.0 / IN_FLIGHT;
        }

        double ofAllowed() {
            return allowedSeconds() * 1e9 / crawl.nanos();
        }
    }

    /** Measures with this server, whose site has as many pages as the options say. */
    public CrawlBenchmark(SiteServerProcess server, Options options) {
        this.server = server;
        this.options = options;
    }

    /** Returns the report. */
    public String run() throws Exception {
        try {
            for (CrawlContender contender : CrawlContender.values()) {
                crawlers.put(contender, CrawlProcess.start(contender, server.baseUrl(), options.pages(), HEAP_MIB));
            }
            List<CrawlContender> contenders = List.of(CrawlContender.values());
            server.latency(Duration.ZERO);
            new Alternation(options.warmUp(), 0).run(contenders, this::crawl);
            server.latency(LATENCY);
            return report(new Alternation(0, options.rounds()).run(contenders, this::crawl));
        } finally {
            close();
        }
    }

    private Measured crawl(CrawlContender contender) {
        server.requests();
        long serverCpu = server.cpuNanos();
        Crawl crawl = crawlers.get(contender).crawl();
        Rate.Reading spent =
                new Rate.Reading(crawl.nanos(), crawl.pages(), crawl.cpuNanos(), server.cpuNanos() - serverCpu);
        return new Measured(crawl, server.requests(), Rate.of(spent));
    }

    private String report(Map<CrawlContender, List<Measured>> measured) {
        Map<CrawlContender, Rates> rates = new LinkedHashMap<>();
        measured.forEach((contender, rounds) -> rates.put(
                contender, new Rates(rounds.stream().map(Measured::rate).toList())));
        return "## First crawl of " + options.pages() + " pages, answers after " + LATENCY.toMillis() + " ms\n\n"
                + figures(measured) + "\n" + allowed(measured) + "\n"
                + comparison(rates, CrawlContender.BARE, OF_ALLOWED) + "\n"
                + comparison(rates, CrawlContender.HANDWRITTEN, OF_HANDWRITTEN);
    }

    private static Table figures(Map<CrawlContender, List<Measured>> measured) {
        Table table = new Table(
                "client",
                "pages",
                "requests",
                "s",
                "pages/s",
                "client CPU, µs a page",
                "server CPU, µs a page",
                "most heap used, MiB");
        measured.forEach((contender, rounds) -> table.row(
                contender.label(),
                rounds.get(0).crawl().pages(),
                Summary.of(rounds, round -> round.requests().total()).text(0),
                Summary.of(rounds, round -> round.crawl().nanos() / 1e9).text(1),
                Summary.of(rounds, round -> round.rate().perSecond()).text(1),
                Summary.of(rounds, round -> round.rate().clientMicros()).text(0),
                Summary.of(rounds, round -> round.rate().serverMicros()).text(0),
                Summary.number(peakHeap(rounds), 1)));
        return table;
    }

    private static Table allowed(Map<CrawlContender, List<Measured>> measured) {
        List<Measured> ours = measured.get(CrawlContender.COMPONENT);
        Summary ratios = Summary.of(ours, Measured::ofAllowed);
        double heap = peakHeap(ours);
        return new Table("of " + CrawlContender.COMPONENT.label(), "measured", "target", "")
                .row(
                        "what " + IN_FLIGHT + " calls in flight allow: requests * " + LATENCY.toMillis() + " ms / "
                                + IN_FLIGHT,
                        ratios.text(3),
                        OF_ALLOWED,
                        OF_ALLOWED.verdict(ratios.median()))
                .row("heap, MiB", Summary.number(heap, 1), HEAP, HEAP.verdict(heap));
    }

    private static Comparison comparison(Map<CrawlContender, Rates> rates, CrawlContender opponent, Target target) {
        return new Comparison(opponent.label(), rates.get(opponent))
                .row(CrawlContender.COMPONENT.label(), rates.get(CrawlContender.COMPONENT), target);
    }

    private static double peakHeap(List<Measured> rounds) {
        return Summary.of(rounds, round -> round.crawl().peakHeap() / (1024.0 * 1024.0))
                .max();
    }

    private void close() throws IOException {
        for (CrawlProcess crawler : crawlers.values()) {
            crawler.close();
        }
    }
}
