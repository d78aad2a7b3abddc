// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.search;

import io.camelcx.expert.DemoConnection;
import io.camelcx.expert.ExpertConnection;
import io.camelcx.expert.search.client.SearchHit;
import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SettableClock;
import io.camelcx.simulator.SimulatorSettings;
import io.camelcx.simulator.expert.ExpertPages;
import io.camelcx.simulator.expert.ExpertSearch;
import io.camelcx.simulator.expert.site.PageSnapshot;
import io.camelcx.test.RouteBed;
import java.time.Instant;
import java.util.List;
import org.apache.camel.Exchange;

/** A Camel context with a connection to a simulated site of its own, both by the same clock, which stands until a test moves it. */
final class SearchBed extends RouteBed<Exchange, SearchBed> {

    static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    final SettableClock clock;

    private SearchBed(SettableClock clock, int pages) {
        super(CxSimulator.start(SimulatorSettings.defaults()
                .withLive(false)
                .withClock(clock)
                .withExpert(
                        expert -> expert.withSite(site -> site.withPages(pages).withBodyBytes(0)))));
        this.clock = clock;
        ExpertConnection connection = DemoConnection.to(simulator().baseUrl());
        connection.setClock(clock);
        bind("expert", connection);
    }

    static SearchBed create(int pages) {
        return new SearchBed(SettableClock.at(NOON), pages);
    }

    ExpertPages site() {
        return simulator().expert().pages();
    }

    ExpertSearch search() {
        return simulator().expert().search();
    }

    PageSnapshot page(String path, String title, String html, String... tags) {
        PageSnapshot page = site().create(path, title, html);
        return site().setTags(page.id(), tags);
    }

    /** The queries of the requests so far, as they were sent. */
    List<String> queries() {
        return journal().requests().stream()
                .filter(request -> request.path().endsWith("/site/query"))
                .map(request -> request.query())
                .toList();
    }

    @SuppressWarnings("unchecked")
    static List<SearchHit> hits(Exchange exchange) {
        if (exchange.getException() != null) {
            throw new AssertionError(exchange.getException());
        }
        return (List<SearchHit>) exchange.getMessage().getBody();
    }

    static List<String> titles(Exchange exchange) {
        return hits(exchange).stream().map(SearchHit::title).toList();
    }

    @Override
    protected Exchange received(Exchange exchange) {
        return exchange;
    }

    @Override
    protected SearchBed self() {
        return this;
    }

    @Override
    public void close() {
        super.close();
        simulator().close();
    }
}
