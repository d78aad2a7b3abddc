// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.extract;

import java.net.URI;

/** Who is compared. */
public interface Contender {

    /** Its name in reports. */
    String label();

    /** Makes it ready to fetch a file from this server. */
    FileClient start(URI baseUrl) throws Exception;
}
