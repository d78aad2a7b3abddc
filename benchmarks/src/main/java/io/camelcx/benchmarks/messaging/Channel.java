// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.messaging;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;

/** The channel of all contenders, and what its requests need. */
public final class Channel {

    public static final String ID = "0123456789";
    public static final String SECRET = "demo-channel-secret";
    static final String API_KEY = "demo-api-key";
    public static final String CONTACT_CENTER_ID = "0ff723ff-6c6f-44e0-9ce3-ce579337eadd";
    static final String ALGORITHM = "HmacSHA1";
    static final String SIGNATURE = "X-Hub-Signature";
    static final String TRACE_ID = "X-B3-TraceId";

    static final int CONNECTIONS = 64;
    static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
    static final Duration RESPONSE_TIMEOUT = Duration.ofSeconds(30);

    private Channel() {}

    /** The address to which messages are sent. */
    static URI messages(URI baseUrl) {
        return baseUrl.resolve("/nexus/v3/channels/" + ID + "/messages");
    }

    /** @throws IOException if the response has another id */
    static void requireSent(String id) throws IOException {
        if (!SentAnswer.ID.equals(id)) {
            throw new IOException("The id in the response is " + id);
        }
    }
}
