/*
 * Copyright the Camel CX authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package io.camelcx.genesys.stats.session;

import java.util.Optional;
import org.eclipse.jetty.http.HttpCookie;
import org.eclipse.jetty.http.SetCookieParser;

/** Reads {@code Set-Cookie}. Quotes are part of a cookie's value (RFC 6265, section 5.2): it goes back as it came, or a balancer does not know it. */
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
