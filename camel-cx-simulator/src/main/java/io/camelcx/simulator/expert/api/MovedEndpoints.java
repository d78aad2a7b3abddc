// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.api;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Endpoints that have another address: requests to the old one are redirected, with any method, and those to the new
 * one are answered as before. Thread-safe.
 */
public final class MovedEndpoints implements Filter {
    private static final List<Integer> STATUSES = List.of(301, 302, 303, 307, 308);

    private record Move(String from, String to, int status) {}

    private final List<Move> moves = new CopyOnWriteArrayList<>();

    /**
     * Moves an endpoint from now on.
     *
     * @param from its path from the API's root on; a segment such as {@code {id}} stands for any
     * @param to the new path with the same segments; or a URL, to which requests are only redirected
     * @param status 301, 302, 303, 307 or 308
     */
    public void move(String from, String to, int status) {
        if (!STATUSES.contains(status)) {
            throw new IllegalArgumentException("status is " + status + ", allowed are " + STATUSES);
        }
        if (!from.startsWith("/")) {
            throw new IllegalArgumentException("from is '" + from + "', it must begin with a slash");
        }
        if (!to.startsWith("/") && !isUrl(to)) {
            throw new IllegalArgumentException("to is '" + to + "', it must begin with a slash or be a URL");
        }
        moves.add(new Move(from, to, status));
    }

    /** Restores the paths of all endpoints. */
    public void clear() {
        moves.clear();
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest http = (HttpServletRequest) request;
        String path = http.getRequestURI().substring(DekiCall.ROOT_PATH.length());
        for (Move move : moves) {
            Optional<String> target = translate(move.from(), move.to(), path);
            if (target.isPresent()) {
                redirect(http, (HttpServletResponse) response, target.get(), move.status());
                return;
            }
            Optional<String> original = translate(move.to(), move.from(), path);
            if (original.isPresent()) {
                chain.doFilter(new At(http, DekiCall.ROOT_PATH + original.get()), response);
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private static void redirect(HttpServletRequest request, HttpServletResponse response, String target, int status) {
        String origin = request.getScheme() + "://" + request.getServerName() + ":" + request.getServerPort();
        String url = isUrl(target) ? target : origin + DekiCall.ROOT_PATH + target;
        String query = request.getQueryString();
        response.setStatus(status);
        response.setHeader("Location", query == null ? url : url + "?" + query);
    }

    /** The path as the other template has it; empty when it does not fit the first. */
    private static Optional<String> translate(String template, String other, String path) {
        String[] names = template.split("/", -1);
        String[] segments = path.split("/", -1);
        if (names.length != segments.length) {
            return Optional.empty();
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < names.length; i++) {
            if (names[i].startsWith("{")) {
                values.put(names[i], segments[i]);
            } else if (!names[i].equals(segments[i])) {
                return Optional.empty();
            }
        }
        String translated = other;
        for (Map.Entry<String, String> value : values.entrySet()) {
            translated = translated.replace(value.getKey(), value.getValue());
        }
        return Optional.of(translated);
    }

    private static boolean isUrl(String target) {
        return target.startsWith("http://") || target.startsWith("https://");
    }

    /** The same request as if it had come to another path. */
    private static final class At extends HttpServletRequestWrapper {
        private final String path;

        private At(HttpServletRequest request, String path) {
            super(request);
            this.path = path;
        }

        @Override
        public String getRequestURI() {
            return path;
        }
    }
}
