// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.openmedia;

import java.net.URI;
import java.time.Duration;

/** The settings of every contender: base URL, credentials and HTTP client. */
final class Tenant {

    static final String SERVICE = "workitems";
    static final String API_KEY_HEADER = "x-api-key";
    static final String API_KEY = "demo-api-key";
    static final int CONNECTIONS = 64;
    static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
    static final Duration RESPONSE_TIMEOUT = Duration.ofSeconds(30);

    private Tenant() {}

    /** The address at which work items are created. */
    static URI interactions(URI baseUrl) {
        return baseUrl.resolve("/nexus/v3/openmedia/" + SERVICE + "/interactions");
    }
}
