// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.client;

import io.camelcx.benchmarks.server.Watched;
import io.camelcx.genesys.GenesysConnection;
import java.net.URI;
import java.util.stream.Collectors;

/** A connection and endpoints with default settings. */
public final class Genesys {

    private Genesys() {}

    /** A connection with the simulator's defaults. */
    public static GenesysConnection connection(URI baseUrl) {
        GenesysConnection connection = new GenesysConnection();
        connection.setBaseUrl(baseUrl.toString());
        connection.setApiKey("demo-api-key");
        connection.setClientId("demo-client");
        connection.setClientSecret("demo-secret");
        return connection;
    }

    /** The endpoint that watches all statistics; every option except the output has its default. */
    public static String uri(Watched watched, String output) {
        return "genesys-stats:benchmark?objectType=Agent&objectIds="
                + watched.objectIds().collect(Collectors.joining(",")) + "&statistics="
                + String.join(",", watched.statistics()) + "&output=" + output;
    }
}
