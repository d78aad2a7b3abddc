// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.stats;

import io.camelcx.genesys.DemoConnection;
import io.camelcx.genesys.GenesysConnection;
import io.camelcx.genesys.stats.client.StatisticValue;
import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SimulatorSettings;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.ExceptionHandler;

/** A Camel context with a connection to a simulator of its own, and the exchanges that its routes have received. */
final class TestBed implements AutoCloseable {

    final CxSimulator simulator;
    final CamelContext context = new DefaultCamelContext();
    final List<Received> received = new CopyOnWriteArrayList<>();
    final List<Throwable> failures = new CopyOnWriteArrayList<>();

    /** An exchange that a route has received. */
    record Received(String event, Object body, Map<String, Object> headers) {

        StatisticValue value() {
            return (StatisticValue) body;
        }

        boolean is(String kind) {
            return kind.equals(event);
        }
    }

    private TestBed(CxSimulator simulator) {
        this.simulator = simulator;
    }

    /** Values of the contact centre change only when a test publishes them. */
    static TestBed still() throws Exception {
        return of(settings -> settings.withLive(false));
    }

    static TestBed of(UnaryOperator<SimulatorSettings> change) throws Exception {
        TestBed bed = new TestBed(CxSimulator.start(change.apply(SimulatorSettings.defaults())));
        bed.context.getRegistry().bind("genesys", DemoConnection.to(bed.simulator.baseUrl()));
        return bed;
    }

    static GenesysConnection connection(TestBed bed) {
        return bed.context.getRegistry().lookupByNameAndType("genesys", GenesysConnection.class);
    }

    /** Keeps the failures of a consumer. */
    static final class Failures implements ExceptionHandler {

        private final TestBed bed;

        Failures(TestBed bed) {
            this.bed = bed;
        }

        @Override
        public void handleException(Throwable exception) {
            bed.failures.add(exception);
        }

        @Override
        public void handleException(String message, Throwable exception) {
            bed.failures.add(exception);
        }

        @Override
        public void handleException(String message, Exchange exchange, Throwable exception) {
            bed.failures.add(exception);
        }
    }

    /** Adds a route that keeps its exchanges. */
    TestBed route(String id, String from) throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(from).routeId(id).process(TestBed.this::keep);
            }
        });
        return this;
    }

    void keep(Exchange exchange) {
        received.add(new Received(
                exchange.getMessage().getHeader(GenesysStatsConstants.EVENT, String.class),
                exchange.getMessage().getBody(),
                Map.copyOf(exchange.getMessage().getHeaders())));
    }

    TestBed start() {
        context.start();
        return this;
    }

    List<Received> all(String event) {
        return received.stream().filter(exchange -> exchange.is(event)).toList();
    }

    /** The numbers of the updates of a statistic, in their order. */
    List<Integer> updates(String objectId) {
        return received.stream()
                .filter(exchange ->
                        exchange.is("update") && exchange.value().objectId().equals(objectId))
                .map(exchange -> exchange.value().number().map(Number::intValue).orElse(null))
                .toList();
    }

    @Override
    public void close() {
        context.stop();
        simulator.close();
    }
}
