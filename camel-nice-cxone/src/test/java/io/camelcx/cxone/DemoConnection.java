// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone;

import java.net.URI;
import java.time.Duration;
import java.util.UUID;

/** A connection with the access key that a simulator knows by default, and a spacing that no other test shares. */
public final class DemoConnection {

    private DemoConnection() {}

    /** A connection to a simulator. */
    public static CxoneConnection to(URI baseUrl) {
        CxoneConnection connection = new CxoneConnection();
        connection.setBaseUrl(baseUrl.toString());
        connection.setAccessKey("demo-access-key");
        connection.setSecretKey("demo-access-secret");
        connection.setTenant(UUID.randomUUID().toString());
        connection.setSubmitInterval(Duration.ofMillis(1));
        connection.getRetry().setDelay(Duration.ofMillis(1));
        return connection;
    }
}
