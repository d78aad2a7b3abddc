// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub.demo;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Predicate;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.Route;
import org.apache.camel.spi.CamelEvent;
import org.apache.camel.support.EventNotifierSupport;

/** Counts what the routes deliver while a demo runs. */
public final class DeliveryCounter extends EventNotifierSupport {

    /**
     * The group of the routes that a summary is about: those that deliver by themselves when the hub runs. A route that
     * waits for a request, such as one of a browser, may deliver nothing and is not in the group.
     */
    public static final String LIVE = "live";

    private final Predicate<Exchange> isData;
    private final Map<String, LongAdder> delivered = new ConcurrentHashMap<>();
    private final Map<String, LongAdder> failed = new ConcurrentHashMap<>();

    /**
     * A counter to be added to a context's management strategy.
     *
     * @param isData distinguishes data from events such as a lost connection, which would hide that a route delivers no data
     */
    public DeliveryCounter(Predicate<Exchange> isData) {
        this.isData = isData;
    }

    @Override
    public boolean isEnabled(CamelEvent event) {
        return event instanceof CamelEvent.ExchangeCompletedEvent || event instanceof CamelEvent.ExchangeFailedEvent;
    }

    @Override
    public void notify(CamelEvent event) {
        Exchange exchange = ((CamelEvent.ExchangeEvent) event).getExchange();
        if (event instanceof CamelEvent.ExchangeFailedEvent) {
            count(failed, exchange);
        } else if (isData.test(exchange)) {
            count(delivered, exchange);
        }
    }

    private static void count(Map<String, LongAdder> counts, Exchange exchange) {
        counts.computeIfAbsent(exchange.getFromRouteId(), first -> new LongAdder())
                .increment();
    }

    /** What the routes of the group {@link #LIVE} have delivered so far. */
    public DemoSummary summary(CamelContext context) {
        return new DemoSummary(context.getRoutes().stream()
                .filter(route -> LIVE.equals(route.getGroup()))
                .map(Route::getRouteId)
                .map(id -> new RouteDelivery(id, number(delivered, id), number(failed, id)))
                .toList());
    }

    private static long number(Map<String, LongAdder> counts, String routeId) {
        LongAdder count = counts.get(routeId);
        return count == null ? 0 : count.sum();
    }
}
