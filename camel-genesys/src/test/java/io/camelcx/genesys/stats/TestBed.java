// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.stats;

import io.camelcx.genesys.DemoConnection;
import io.camelcx.genesys.GenesysConnection;
import io.camelcx.genesys.stats.client.StatisticValue;
import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SimulatorSettings;
import io.camelcx.simulator.genesys.statistics.StatisticsService;
import io.camelcx.test.RouteBed;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import org.apache.camel.Exchange;

/** A Camel context with a connection to a simulator of its own. */
final class TestBed extends RouteBed<TestBed.Received, TestBed> {

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
        super(simulator);
        bind("genesys", DemoConnection.to(simulator.baseUrl()));
    }

    /** The values of this contact centre change only when a test changes them. */
    static TestBed still() {
        return of(settings -> settings.withLive(false));
    }

    static TestBed of(UnaryOperator<SimulatorSettings> change) {
        return new TestBed(CxSimulator.start(change.apply(SimulatorSettings.defaults())));
    }

    static GenesysConnection connection(TestBed bed) {
        return bed.context().getRegistry().lookupByNameAndType("genesys", GenesysConnection.class);
    }

    StatisticsService statistics() {
        return simulator().genesys().statistics();
    }

    @Override
    protected Received received(Exchange exchange) {
        return new Received(
                exchange.getMessage().getHeader(GenesysStatsConstants.EVENT, String.class),
                exchange.getMessage().getBody(),
                Map.copyOf(exchange.getMessage().getHeaders()));
    }

    List<Received> all(String event) {
        return received().stream().filter(exchange -> exchange.is(event)).toList();
    }

    /** The numbers of the updates of a statistic, in their order. */
    List<Integer> updates(String objectId) {
        return received().stream()
                .filter(exchange ->
                        exchange.is("update") && exchange.value().objectId().equals(objectId))
                .map(exchange -> exchange.value().number().map(Number::intValue).orElse(null))
                .toList();
    }

    @Override
    protected TestBed self() {
        return this;
    }

    @Override
    public void close() {
        super.close();
        simulator().close();
    }
}
