// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.openmedia;

import java.net.URI;

/** The clients that are compared. */
public enum Contender {
    /** No client at all: the ceiling. */
    SOCKETS("bytes over sockets, no HTTP client"),
    /** The first opponent. */
    BARE("bare Apache HttpClient with Jackson"),
    /** The component without a route. */
    PRODUCER("genesys-openmedia, the producer alone"),
    /** A route with the component. */
    ROUTE("genesys-openmedia in a route"),
    /** The same with Camel's pool of exchanges. */
    POOLED("genesys-openmedia in a route, exchangeFactory=pooled"),
    /** The second opponent. */
    HANDWRITTEN("handwritten route: marshal, headers, camel-http, unmarshal");

    private final String label;

    Contender(String label) {
        this.label = label;
    }

    /** Its name in reports. */
    public String label() {
        return label;
    }

    /** Starts it. */
    CreateClient start(URI baseUrl) throws Exception {
        return switch (this) {
            case SOCKETS -> new RawSockets(baseUrl);
            case BARE -> new BareClient(baseUrl);
            case PRODUCER -> CamelClient.producer(baseUrl);
            case ROUTE -> CamelClient.route(baseUrl, false);
            case POOLED -> CamelClient.route(baseUrl, true);
            case HANDWRITTEN -> CamelClient.handwritten(baseUrl);
        };
    }
}
