// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.dsl;

import io.camelcx.cxone.CxoneConnection;
import io.camelcx.expert.ExpertConnection;
import io.camelcx.genesys.GenesysConnection;
import java.net.URI;
import java.time.Duration;

/** The connections to a simulator. */
record Connections(URI simulator) {

    GenesysConnection genesys() {
        GenesysConnection connection = new GenesysConnection();
        connection.setBaseUrl(simulator.toString());
        connection.setApiKey("demo-api-key");
        connection.setClientId("demo-client");
        connection.setClientSecret("demo-secret");
        return connection;
    }

    CxoneConnection cxone() {
        CxoneConnection connection = new CxoneConnection();
        connection.setBaseUrl(simulator.toString());
        connection.setAccessKey("demo-access-key");
        connection.setSecretKey("demo-access-secret");
        connection.setSubmitInterval(Duration.ofMillis(1));
        return connection;
    }

    ExpertConnection expert() {
        ExpertConnection connection = new ExpertConnection();
        connection.setSiteUrl(simulator.toString());
        connection.setApiKey("demo-server-key");
        connection.setSecretKey("demo-server-secret");
        connection.setUser("=admin");
        connection.setMaxPerMinute(0);
        return connection;
    }
}
