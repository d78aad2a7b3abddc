// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub.page;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckAware;

/** Shows on the page how far the consumer of a route is: {@code bean:routeHealth?method=show(...)}. */
public record RouteHealth(LivePage page, CamelContext context) {

    /**
     * Shows the details of the consumer's health check, as texts, and its reason to be down as {@code failure}.
     *
     * @param details the beginnings of the names of the details, separated by blanks
     */
    public void show(String topic, String routeId, String details) {
        Route route = context.getRoute(routeId);
        if (route != null && route.getConsumer() instanceof HealthCheckAware consumer) {
            HealthCheck.Result health = consumer.getHealthCheck().call();
            Map<String, String> shown = new TreeMap<>();
            health.getDetails().forEach((name, value) -> {
                if (Stream.of(details.split(" ")).anyMatch(name::startsWith)) {
                    shown.put(name, value.toString());
                }
            });
            shown.put("failure", health.getError().map(Throwable::getMessage).orElse(""));
            page.show(topic, "health", shown);
        }
    }
}
