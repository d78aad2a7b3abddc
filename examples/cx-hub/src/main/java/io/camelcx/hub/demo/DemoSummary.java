// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub.demo;

import java.util.List;
import java.util.stream.Collectors;

/** What the routes delivered in a demo, as a text and as an exit code. */
public record DemoSummary(List<RouteDelivery> routes) {

    /** How many exchanges of a route were successful and had data, and how many failed. */
    public record RouteDelivery(String routeId, long delivered, long failed) {

        RouteDelivery plus(RouteDelivery more) {
            return new RouteDelivery(routeId, delivered + more.delivered, failed + more.failed);
        }

        boolean isSuccessful() {
            return delivered > 0 && failed == 0;
        }
    }

    /** Whether every route delivered at least one exchange and none failed; false without any route. */
    public boolean isSuccessful() {
        return !routes.isEmpty() && routes.stream().allMatch(RouteDelivery::isSuccessful);
    }

    /** The exit code of the program: 0 if the demo was successful, else 1. */
    public int exitCode() {
        return isSuccessful() ? 0 : 1;
    }

    /** One line a route, and the result. */
    public String text() {
        String lines = routes.stream()
                .map(route -> "  %-20s %,10d delivered %,8d failed%n"
                        .formatted(route.routeId(), route.delivered(), route.failed()))
                .collect(Collectors.joining());
        return "Camel CX hub: what the routes delivered%n%s%s".formatted(lines, result());
    }

    private String result() {
        if (routes.isEmpty()) {
            return "No route of the group " + DeliveryCounter.LIVE + " was started.";
        }
        return isSuccessful()
                ? "Every route delivered."
                : routes.stream()
                        .filter(route -> !route.isSuccessful())
                        .map(route -> route.routeId() + (route.failed() > 0 ? " failed" : " delivered nothing"))
                        .collect(Collectors.joining(", ", "Failed: ", "."));
    }
}
