// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.kamelets;

import io.camelcx.cxone.CxoneConnection;
import io.camelcx.simulator.CxSimulator;
import java.time.Duration;
import java.util.UUID;

/** A connection to the simulator. */
final class DemoConnection {

    private DemoConnection() {}

    static CxoneConnection cxone(CxSimulator simulator) {
        CxoneConnection connection = new CxoneConnection();
        connection.setBaseUrl(simulator.baseUrl().toString());
        connection.setAccessKey("demo-access-key");
        connection.setSecretKey("demo-access-secret");
        // Connections of one tenant share the spacing of submissions.
        connection.setTenant(UUID.randomUUID().toString());
        connection.setSubmitInterval(Duration.ofMillis(1));
        return connection;
    }
}
