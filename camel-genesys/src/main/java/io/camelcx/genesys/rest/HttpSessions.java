// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.rest;

import io.camelcx.genesys.GenesysConnection;
import io.camelcx.genesys.session.SessionCookies;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.Service;

/** The HTTP sessions of a connection by the names that endpoints give them. */
final class HttpSessions implements Service {

    private final Map<String, SessionCookies> cookies = new ConcurrentHashMap<>();

    /** Those of a connection. */
    static HttpSessions of(GenesysConnection connection) {
        return connection.shared(HttpSessions.class, HttpSessions::new);
    }

    /** The cookies of a session. */
    SessionCookies cookies(String session) {
        return cookies.computeIfAbsent(session, name -> new SessionCookies());
    }

    @Override
    public void start() {
        // Cookies come with the first response.
    }

    @Override
    public void stop() {
        cookies.clear();
    }
}
