// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub.demo;

/**
 * What a route delivered.
 *
 * @param routeId the route
 * @param delivered successful exchanges with data
 * @param failed failed exchanges
 */
public record RouteDelivery(String routeId, long delivered, long failed) {

    boolean isSuccessful() {
        return delivered > 0 && failed == 0;
    }
}
