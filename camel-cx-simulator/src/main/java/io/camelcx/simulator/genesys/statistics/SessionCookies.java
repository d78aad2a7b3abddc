// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.statistics;

import io.camelcx.simulator.genesys.cometd.NotificationServer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Sets the session cookie of every client, and the load balancer's cookie beside it. A session cookie that this server
 * never issued, or issued before a restart, is replaced.
 */
final class SessionCookies extends HttpFilter {
    private static final String SESSION = "STATISTICS_SESSIONID";
    private static final String LOAD_BALANCER = "AWSALB";
    private final transient Set<String> issued = Collections.synchronizedSet(Collections.newSetFromMap(new Newest()));

    /** Removes the least recently used cookies: callers without a cookie store get a new one every time. */
    private static final class Newest extends LinkedHashMap<String, Boolean> {
        private static final int LIMIT = 100_000;

        private Newest() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > LIMIT;
        }
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String session = cookie(request, SESSION).filter(issued::contains).orElseGet(() -> issue(response));
        if (cookie(request, LOAD_BALANCER).isEmpty()) {
            response.addHeader("Set-Cookie", LOAD_BALANCER + "=" + UUID.randomUUID() + "; Path=/");
        }
        request.setAttribute(NotificationServer.SESSION_ATTRIBUTE, session);
        chain.doFilter(request, response);
    }

    private String issue(HttpServletResponse response) {
        String session = UUID.randomUUID().toString();
        issued.add(session);
        response.addHeader("Set-Cookie", SESSION + "=" + session + "; Path=/statistics/v3; HttpOnly");
        return session;
    }

    private static Optional<String> cookie(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name))
                        .map(Cookie::getValue)
                        .findFirst();
    }
}
