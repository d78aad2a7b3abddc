// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.openmedia;

import java.net.URI;
import java.time.Duration;

/** What every contender is told, in the same words: where the stub is, who calls, and how its HTTP client is set up. */
final class Tenant {

    static final String SERVICE = "workitems";
    static final String API_KEY_HEADER = "x-api-key";
    static final String API_KEY = "demo-api-key";
    static final int CONNECTIONS = 64;
    static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
    static final Duration RESPONSE_TIMEOUT = Duration.ofSeconds(30);

    private Tenant() {}

    /** Where work items are created. */
    static URI interactions(URI baseUrl) {
        return baseUrl.resolve("/nexus/v3/openmedia/" + SERVICE + "/interactions");
    }
}
