// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub.demo;

/**
 * What a route has done.
 *
 * @param routeId the route
 * @param delivered exchanges with data that reached the route's end
 * @param failed exchanges that did not reach it
 */
public record RouteDelivery(String routeId, long delivered, long failed) {

    boolean isGood() {
        return delivered > 0 && failed == 0;
    }
}
