// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.cometd;

import io.camelcx.simulator.http.Answer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Refuses requests without the cookie of an open session. */
public final class SessionGate extends HttpFilter {
    private final String cookie;
    private final transient Predicate<String> open;
    private final transient Set<String> free;
    private final transient Supplier<Answer> refusal;

    /**
     * A gate.
     *
     * @param cookie the cookie's name
     * @param open whether a session with this value is open
     * @param free the paths that need no session
     * @param refusal the answer to all others
     */
    public SessionGate(String cookie, Predicate<String> open, Set<String> free, Supplier<Answer> refusal) {
        this.cookie = cookie;
        this.open = open;
        this.free = Set.copyOf(free);
        this.refusal = refusal;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<String> session = Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(each -> each.getName().equals(cookie))
                .map(Cookie::getValue)
                .filter(open)
                .findFirst();
        session.ifPresent(value -> request.setAttribute(NotificationServer.SESSION_ATTRIBUTE, value));
        if (session.isPresent() || free.contains(request.getRequestURI())) {
            chain.doFilter(request, response);
        } else {
            refusal.get().writeTo(response);
        }
    }
}
