// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.http;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Cookies that a call shares with another client. Called from several threads. */
public interface CookieJar {

    /**
     * The value of the header {@code Cookie} for a request.
     *
     * @return empty if no cookie matches
     */
    Optional<String> cookieHeader(URI uri);

    /**
     * Stores the cookies of a response, whatever its status.
     *
     * @param uri the requested address
     * @param setCookieHeaders the values of all its {@code Set-Cookie} headers; never empty
     */
    void store(URI uri, List<String> setCookieHeaders);
}
