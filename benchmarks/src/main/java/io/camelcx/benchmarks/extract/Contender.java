// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.extract;

import java.net.URI;

/** The clients that are compared. */
public interface Contender {

    /** Its name in reports. */
    String label();

    /** Starts a client that fetches a file from this server. */
    FileClient start(URI baseUrl) throws Exception;
}
