// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.http;

import java.net.URI;
import java.util.Optional;
import java.util.Set;

/** Determines the next request of a call after a redirect, and whether credentials and body may go with it. */
final class Redirects {

    static final int MAX_REDIRECTS = 5;

    private static final Set<Integer> STATUSES = Set.of(301, 302, 303, 307, 308);

    private Redirects() {}

    /**
     * One request of an attempt, from the first address to the final response.
     *
     * @param method the method of this request
     * @param uri its address
     * @param withBody whether it has the call's body
     * @param trusted whether this and every address before it has the first one's origin, so that credentials may go with it
     * @param number 0 for the first request
     */
    record Hop(String method, URI uri, boolean withBody, boolean trusted, int number) {

        static Hop first(ApiRequest request) {
            return new Hop(request.method(), request.uri(), request.body().isPresent(), true, 0);
        }

        /** Whether the method changes nothing on the server. */
        boolean isSafe() {
            return method.equals("GET") || method.equals("HEAD");
        }
    }

    /** A redirect that is not followed; the message says why. */
    static final class RefusedException extends Exception {
        RefusedException(String message) {
            super(message);
        }
    }

    static boolean isRedirect(int status) {
        return STATUSES.contains(status);
    }

    /**
     * The next request.
     *
     * @param request the call
     * @param from the request that was redirected
     * @param status one of the redirects' statuses
     * @param location the response's header {@code Location}
     */
    static Hop next(ApiRequest request, Hop from, int status, Optional<String> location) throws RefusedException {
        URI target = target(from, location);
        if (from.number() >= MAX_REDIRECTS) {
            throw new RefusedException(
                    "more than " + MAX_REDIRECTS + " redirects, the last one to " + HttpAddress.origin(target));
        }
        boolean trusted = from.trusted() && HttpAddress.origin(target).equals(HttpAddress.origin(request.uri()));
        boolean keepsMethod = from.isSafe() || (trusted && request.preserveMethodOnRedirect());
        if ((status == 301 || status == 302) && !keepsMethod) {
            throw new RefusedException("a " + from.method() + " is not sent again for a redirect to "
                    + HttpAddress.origin(target) + "; check the configured address");
        }
        if ("https".equalsIgnoreCase(from.uri().getScheme()) && "http".equalsIgnoreCase(target.getScheme())) {
            throw new RefusedException("a redirect from https to " + HttpAddress.origin(target) + " is not followed");
        }
        if (status == 303) {
            return new Hop(from.method().equals("HEAD") ? "HEAD" : "GET", target, false, trusted, from.number() + 1);
        }
        if (from.withBody() && !trusted && request.bodyMayHoldCredentials()) {
            throw new RefusedException(
                    "credentials are not sent to " + HttpAddress.origin(target) + ", another origin");
        }
        if (from.withBody() && !request.canBeSent()) {
            throw new RefusedException("a redirect to " + HttpAddress.origin(target)
                    + ", to which the body cannot be sent again: it can be read only once");
        }
        return new Hop(from.method(), target, from.withBody(), trusted, from.number() + 1);
    }

    private static URI target(Hop from, Optional<String> location) throws RefusedException {
        if (location.isEmpty() || location.get().isBlank()) {
            throw new RefusedException("a redirect without the header Location");
        }
        return HttpAddress.ofHeader(from.uri(), location.get())
                .orElseThrow(() -> new RefusedException("a redirect whose Location is no plain http or https address"));
    }
}
