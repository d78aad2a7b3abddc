// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.session;

import io.camelcx.support.http.CookieJar;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.jetty.http.HttpCookie;
import org.eclipse.jetty.http.HttpCookieStore;

/**
 * The cookies of a session, shared by its polls and its REST calls: a subscription belongs to the session whose cookie the
 * call carried. They survive a reconnect, so that a subscription can be found again.
 */
public final class SessionCookies implements CookieJar {

    private final HttpCookieStore store = new HttpCookieStore.Default();

    /** For the CometD client. */
    HttpCookieStore store() {
        return store;
    }

    @Override
    public Optional<String> cookieHeader(URI uri) {
        List<HttpCookie> cookies = store.match(uri);
        return cookies.isEmpty()
                ? Optional.empty()
                : Optional.of(cookies.stream()
                        .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                        .collect(Collectors.joining("; ")));
    }

    @Override
    public void store(URI uri, List<String> setCookieHeaders) {
        setCookieHeaders.forEach(header -> ReceivedCookie.parse(header).ifPresent(cookie -> store.add(uri, cookie)));
    }
}
