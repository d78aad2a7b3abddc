// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys;

import java.net.URI;

/** A connection with the default credentials of a simulator. */
public final class DemoConnection {

    private DemoConnection() {}

    /** A connection to a simulator. */
    public static GenesysConnection to(URI baseUrl) {
        GenesysConnection connection = new GenesysConnection();
        connection.setBaseUrl(baseUrl.toString());
        connection.setApiKey("demo-api-key");
        connection.setClientId("demo-client");
        connection.setClientSecret("demo-secret");
        return connection;
    }
}
