// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.session;

import io.camelcx.support.http.CookieJar;
import io.camelcx.support.resource.Lazy;
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

    /** No method reference: it would load the class already. */
    private final Lazy<Store> store = new Lazy<>(() -> new Store());

    /** Apart, as a producer that receives no cookie needs none of the CometD client's classes. */
    private static final class Store {

        private final HttpCookieStore cookies = new HttpCookieStore.Default();

        private Optional<String> header(URI uri) {
            List<HttpCookie> matching = cookies.match(uri);
            return matching.isEmpty()
                    ? Optional.empty()
                    : Optional.of(matching.stream()
                            .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }

        private void add(URI uri, String header) {
            ReceivedCookie.parse(header).ifPresent(cookie -> cookies.add(uri, cookie));
        }
    }

    /** For the CometD client. */
    HttpCookieStore store() {
        return store.get().cookies;
    }

    @Override
    public Optional<String> cookieHeader(URI uri) {
        return store.created().flatMap(created -> created.header(uri));
    }

    @Override
    public void store(URI uri, List<String> setCookieHeaders) {
        setCookieHeaders.forEach(header -> store.get().add(uri, header));
    }
}
