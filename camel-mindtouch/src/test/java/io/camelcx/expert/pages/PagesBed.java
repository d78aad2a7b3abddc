// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.pages;

import io.camelcx.expert.DemoConnection;
import io.camelcx.expert.ExpertConnection;
import io.camelcx.expert.HandSetClock;
import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SimulatorSettings;
import io.camelcx.simulator.expert.ExpertPages;
import io.camelcx.simulator.expert.settings.ExpertSettings;
import io.camelcx.simulator.http.RecordedRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.Producer;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;

/** A Camel context with a connection to a simulated site of its own, both by the same clock, which stands until a test moves it. */
final class PagesBed implements AutoCloseable {

    static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    static final String OFTEN = "delay=20&initialDelay=0";

    /** Only what was changed in a second that is over is told. */
    static final Duration OVER = Duration.ofSeconds(2);

    final HandSetClock clock = new HandSetClock(NOON);
    final CxSimulator simulator;
    final CamelContext context = new DefaultCamelContext();
    final ExpertConnection connection;
    final List<Received> received = new CopyOnWriteArrayList<>();

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

    private PagesBed(UnaryOperator<ExpertSettings> change) {
        simulator = CxSimulator.start(
                SimulatorSettings.defaults().withLive(false).withClock(clock).withExpert(change));
        connection = DemoConnection.to(simulator.baseUrl());
        connection.setClock(clock);
        context.getRegistry().bind("expert", connection);
    }

    static PagesBed create() {
        return create(UnaryOperator.identity());
    }

    static PagesBed create(UnaryOperator<ExpertSettings> change) {
        return new PagesBed(expert -> change.apply(expert.withSite(site -> site.withPages(40))));
    }

    /** What was changed until now is over. */
    PagesBed start() {
        clock.advance(OVER);
        context.start();
        return this;
    }

    /** Adds a route that keeps what it gets. */
    PagesBed follow(String id, String from) throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(from).routeId(id).process(PagesBed.this::keep);
            }
        });
        return this;
    }

    void keep(Exchange exchange) {
        received.add(new Received(
                exchange.getMessage().getHeader(ExpertPagesConstants.CHANGE, String.class),
                exchange.getMessage().getHeader(ExpertPagesConstants.PAGE_ID, Long.class),
                exchange.getMessage().getHeader(ExpertPagesConstants.PATH, String.class),
                exchange.getMessage().getHeader(ExpertPagesConstants.TITLE, String.class),
                exchange.getMessage().getHeader(ExpertPagesConstants.FROM_PATH, String.class),
                exchange.getMessage().getBody(),
                exchange.getMessage().getHeader(ExpertPagesConstants.CASCADING, Boolean.class),
                exchange.getMessage().getHeader(ExpertPagesConstants.ROOT_PATH, String.class)));
    }

    /** The ids of the pages that the route has received. */
    List<Integer> receivedIds() {
        return received.stream().map(each -> (int) each.id()).toList();
    }

    /** The site's pages, as the simulator knows them. */
    ExpertPages site() {
        return simulator.expert().pages();
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

    /** Sends a message to an endpoint, and waits for the answer. */
    Exchange send(String uri, Object body, Map<String, Object> headers) {
        Exchange exchange = new DefaultExchange(context);
        exchange.getMessage().setBody(body);
        exchange.getMessage().setHeaders(new HashMap<>(headers));
        return send(uri, exchange);
    }

    Exchange send(String uri, Object body) {
        return send(uri, body, Map.of());
    }

    Exchange send(String uri) {
        return send(uri, null, Map.of());
    }

    Exchange send(String uri, Exchange exchange) {
        Endpoint endpoint = context.getEndpoint(uri);
        try (Producer producer = endpoint.createProducer()) {
            producer.start();
            producer.process(exchange);
        } catch (Exception e) {
            exchange.setException(e);
        }
        return exchange;
    }

    /** The requests of the API so far, as {@code GET /pages/7/info?...}. */
    List<String> requests() {
        return simulator.journal().requests().stream()
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
    public void close() {
        context.stop();
        simulator.close();
    }
}
