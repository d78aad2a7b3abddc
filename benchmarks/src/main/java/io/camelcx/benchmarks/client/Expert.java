// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.client;

import io.camelcx.expert.ExpertConnection;
import java.net.URI;

/** A connection with default settings. */
public final class Expert {

    private Expert() {}

    /** A connection with the simulator's defaults, which signs its requests. */
    public static ExpertConnection connection(URI site) {
        ExpertConnection connection = new ExpertConnection();
        connection.setSiteUrl(site.toString());
        connection.setApiKey("demo-server-key");
        connection.setSecretKey("demo-server-secret");
        connection.setUser("=admin");
        return connection;
    }
}
