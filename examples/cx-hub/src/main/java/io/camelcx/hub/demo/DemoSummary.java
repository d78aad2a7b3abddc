// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub.demo;

import java.util.List;
import java.util.stream.Collectors;

/** What the routes delivered in a demo, for people to read and, as an exit code, for scripts. */
public record DemoSummary(List<RouteDelivery> routes) {

    public DemoSummary {
        routes = List.copyOf(routes);
    }

    /** Whether every route delivered at least one exchange and none failed; false without any route. */
    public boolean isGood() {
        return !routes.isEmpty() && routes.stream().allMatch(RouteDelivery::isGood);
    }

    /** The exit code of the program: 0 if all is good, else 1. */
    public int exitCode() {
        return isGood() ? 0 : 1;
    }

    /** One line a route, and the verdict. */
    public String text() {
        String lines = routes.stream()
                .map(route -> "  %-16s %,10d delivered %,8d failed%n"
                        .formatted(route.routeId(), route.delivered(), route.failed()))
                .collect(Collectors.joining());
        return "Camel CX hub: what the routes delivered%n%s%s".formatted(lines, verdict());
    }

    private String verdict() {
        if (isGood()) {
            return "Every route delivered.";
        }
        return routes.isEmpty()
                ? "No route of the group " + DeliveryCounter.LIVE + " was there to deliver."
                : "Not good: " + badRoutes() + ".";
    }

    private String badRoutes() {
        return routes.stream()
                .filter(route -> !route.isGood())
                .map(route -> route.routeId() + (route.failed() > 0 ? " failed" : " delivered nothing"))
                .collect(Collectors.joining(", "));
    }
}
