// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub.demo;

import io.camelcx.hub.demo.DemoSummary.RouteDelivery;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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
    private final Map<String, RouteDelivery> counts = new ConcurrentHashMap<>();

    /** A counter of data, not of events such as a lost connection, which would hide that a route delivers no data. */
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
        String route = exchange.getFromRouteId();
        boolean failed = event instanceof CamelEvent.ExchangeFailedEvent;
        // The request to a webhook belongs to no route; what it contains is an exchange of its own.
        if (route != null && (failed || isData.test(exchange))) {
            counts.merge(route, new RouteDelivery(route, failed ? 0 : 1, failed ? 1 : 0), RouteDelivery::plus);
        }
    }

    /** What the routes of the group {@link #LIVE} have delivered so far. */
    public DemoSummary summary(CamelContext context) {
        return new DemoSummary(context.getRoutes().stream()
                .filter(route -> LIVE.equals(route.getGroup()))
                .map(Route::getRouteId)
                .map(route -> counts.getOrDefault(route, new RouteDelivery(route, 0, 0)))
                .toList());
    }
}
