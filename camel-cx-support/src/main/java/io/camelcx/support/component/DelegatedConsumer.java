// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.component;

import java.util.Optional;
import org.apache.camel.Consumer;
import org.apache.camel.DelegateEndpoint;
import org.apache.camel.Route;
import org.apache.camel.health.HealthCheckAware;
import org.apache.camel.support.DefaultConsumer;

/**
 * A consumer that another one has created, as that of {@code master:} does each time it becomes the leader. Camel gives the route to the outer consumer
 * alone. Without the route's id, two consumers of a context would have the same names of meters, and none of them a health check.
 */
public final class DelegatedConsumer {

    private DelegatedConsumer() {}

    /** Gives a consumer the route of the one that has created it. Does nothing if the consumer has a route, or is used without one. */
    public static void joinRoute(DefaultConsumer consumer) {
        if (consumer.getRoute() == null) {
            outerRoute(consumer).ifPresent(route -> {
                consumer.setRoute(route);
                consumer.setRouteId(route.getRouteId());
            });
        }
    }

    private static Optional<Route> outerRoute(DefaultConsumer consumer) {
        return consumer.getEndpoint().getCamelContext().getRoutes().stream()
                .filter(route -> route.getEndpoint() instanceof DelegateEndpoint outer
                        && outer.getEndpoint() == consumer.getEndpoint())
                .findFirst();
    }

    /**
     * Makes the health check of a consumer that of its route. Does nothing if it is the route's own consumer.
     *
     * @return takes it back, to be closed when the consumer stops
     */
    public static AutoCloseable showHealth(DefaultConsumer consumer) {
        Consumer outer =
                consumer.getRoute() == null ? consumer : consumer.getRoute().getConsumer();
        if (outer != consumer && outer instanceof HealthCheckAware shown && shown.getHealthCheck() == null) {
            shown.setHealthCheck(consumer.getHealthCheck());
            return () -> shown.setHealthCheck(null);
        }
        return () -> {};
    }
}
