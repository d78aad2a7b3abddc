// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.http;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One request as the {@link Journal} keeps it.
 *
 * @param at when the request arrived, by the simulator's clock
 * @param method the HTTP method
 * @param path the path as it was sent, still percent-encoded, without the query
 * @param query the raw query, empty when there was none
 * @param headers header names in lower case with their values in order of arrival
 * @param body the first {@value Journal#BODY_LIMIT} bytes of the body, read as UTF-8
 * @param status the status of the answer; 0 while there is none yet, or when the connection ended without one
 */
public record RecordedRequest(
        Instant at,
        String method,
        String path,
        String query,
        Map<String, List<String>> headers,
        String body,
        int status) {

    /** The first value of the header, or an empty string when it was not sent. */
    public String header(String name) {
        List<String> values = headers.get(name.toLowerCase(Locale.ROOT));
        return values == null ? "" : values.get(0);
    }
}
