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

import io.camelcx.support.http.CookieJar;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.jetty.http.HttpCookie;
import org.eclipse.jetty.http.HttpCookieStore;

/**
 * The cookies of the session, shared by its polls and its REST calls: a subscription belongs to the session whose cookie
 * came with it. They outlive a reconnect, so that a subscription can be found again.
 */
final class SessionCookies implements CookieJar {

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
