// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.session;

import java.util.Optional;
import org.eclipse.jetty.http.HttpCookie;
import org.eclipse.jetty.http.SetCookieParser;

/** Reads {@code Set-Cookie}. Quotes are part of a cookie's value (RFC 6265, section 5.2) and are sent back with it, because load balancers compare it literally. */
final class ReceivedCookie {

    private static final SetCookieParser PARSER = SetCookieParser.newInstance();

    private ReceivedCookie() {}

    /**
     * Reads one header.
     *
     * @return empty if it holds no cookie
     */
    static Optional<HttpCookie> parse(String header) {
        try {
            return Optional.ofNullable(header).map(PARSER::parse).map(cookie -> withQuotes(cookie, header));
        } catch (RuntimeException noCookie) {
            return Optional.empty();
        }
    }

    private static HttpCookie withQuotes(HttpCookie cookie, String header) {
        String value = header.substring(header.indexOf('=') + 1).stripLeading();
        if (!value.startsWith("\"")
                || cookie.getValue() == null
                || cookie.getValue().startsWith("\"")) {
            return cookie;
        }
        return HttpCookie.from(
                cookie.getName(), '"' + cookie.getValue() + '"', cookie.getVersion(), cookie.getAttributes());
    }
}
