// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.pages;

import io.camelcx.expert.DemoConnection;
import io.camelcx.expert.ExpertConnection;
import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SettableClock;
import io.camelcx.simulator.SimulatorSettings;
import io.camelcx.simulator.expert.ExpertPages;
import io.camelcx.simulator.expert.settings.ExpertSettings;
import io.camelcx.simulator.http.RecordedRequest;
import io.camelcx.test.RouteBed;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.camel.Exchange;

/** A Camel context with a connection to a simulated site of its own, both by the same clock, which stands until a test moves it. */
final class PagesBed extends RouteBed<PagesBed.Received, PagesBed> {

    static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    static final String OFTEN = "delay=20&initialDelay=0";

    /** Only what was changed in a second that is over is reported. */
    static final Duration OVER = Duration.ofSeconds(2);

    final SettableClock clock;
    private final ExpertConnection connection;

    /** What a route saw of an exchange. */
    record Received(
            String change,
            long id,
            String path,
            String title,
            String from,
            Object body,
            Boolean cascading,
            String root) {}

    private PagesBed(SettableClock clock, UnaryOperator<ExpertSettings> change) {
        super(CxSimulator.start(
                SimulatorSettings.defaults().withLive(false).withClock(clock).withExpert(change)));
        this.clock = clock;
        connection = DemoConnection.to(simulator().baseUrl());
        connection.setClock(clock);
        bind("expert", connection);
    }

    static PagesBed create() {
        return create(UnaryOperator.identity());
    }

    static PagesBed create(UnaryOperator<ExpertSettings> change) {
        return new PagesBed(
                SettableClock.at(NOON), expert -> change.apply(expert.withSite(site -> site.withPages(40))));
    }

    ExpertConnection connection() {
        return connection;
    }

    /** What was changed until now is over. */
    @Override
    public PagesBed start() {
        clock.advance(OVER);
        return super.start();
    }

    @Override
    protected Received received(Exchange exchange) {
        return new Received(
                exchange.getMessage().getHeader(ExpertPagesConstants.CHANGE, String.class),
                exchange.getMessage().getHeader(ExpertPagesConstants.PAGE_ID, Long.class),
                exchange.getMessage().getHeader(ExpertPagesConstants.PATH, String.class),
                exchange.getMessage().getHeader(ExpertPagesConstants.TITLE, String.class),
                exchange.getMessage().getHeader(ExpertPagesConstants.FROM_PATH, String.class),
                exchange.getMessage().getBody(),
                exchange.getMessage().getHeader(ExpertPagesConstants.CASCADING, Boolean.class),
                exchange.getMessage().getHeader(ExpertPagesConstants.ROOT_PATH, String.class));
    }

    /** The ids of the pages that the route has received. */
    List<Integer> receivedIds() {
        return received().stream().map(each -> (int) each.id()).toList();
    }

    /** The site's pages, as the simulator knows them. */
    ExpertPages site() {
        return simulator().expert().pages();
    }

    /** The numbers of all pages of the site. */
    List<Integer> siteIds() {
        return site().all().map(page -> page.id()).toList();
    }

    /** Time goes by, something happens to the site, and the second in which it happens passes. */
    void later(Duration by, Runnable change) {
        clock.advance(by);
        change.run();
        clock.advance(OVER);
    }

    /** The requests of the API so far, as {@code GET /pages/7/info?...}. */
    List<String> requests() {
        return journal().requests().stream()
                .filter(request -> request.path().startsWith("/@api/deki"))
                .map(PagesBed::line)
                .toList();
    }

    List<String> requests(String part) {
        return requests().stream().filter(line -> line.contains(part)).toList();
    }

    /** Without the format, which every call asks for. */
    private static String line(RecordedRequest request) {
        String query = request.query().replaceFirst("&?dream\\.out\\.format=xml", "");
        return request.method() + " " + request.path().substring("/@api/deki".length())
                + (query.isEmpty() ? "" : "?" + query);
    }

    @Override
    protected PagesBed self() {
        return this;
    }

    @Override
    public void close() {
        super.close();
        simulator().close();
    }
}
