// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert;

import java.net.URI;
import java.time.Duration;

/** A connection with the server token that a simulator knows by default, without a call limit. */
public final class DemoConnection {

    private DemoConnection() {}

    /** A connection to a simulator. */
    public static ExpertConnection to(URI baseUrl) {
        ExpertConnection connection = new ExpertConnection();
        connection.setSiteUrl(baseUrl.toString());
        connection.setApiKey("demo-server-key");
        connection.setSecretKey("demo-server-secret");
        connection.setUser("=admin");
        connection.setMaxPerMinute(0);
        connection.getRetry().setDelay(Duration.ofMillis(1));
        return connection;
    }
}
