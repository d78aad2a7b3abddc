// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.http;

import java.net.URI;

/** Which try of which call this is, and how far it has come. Used by one thread. */
final class Attempt {

    private final ApiRequest request;
    private final int number;
    private final boolean possiblyExecuted;
    private Redirects.Hop hop;
    private int status;

    /**
     * Begins a try.
     *
     * @param number from 1
     * @param possiblyExecuted whether a try before may have been carried out
     */
    Attempt(ApiRequest request, int number, boolean possiblyExecuted) {
        this.request = request;
        this.number = number;
        this.possiblyExecuted = possiblyExecuted;
        this.hop = Redirects.Hop.first(request);
    }

    void redirected(Redirects.Hop next) {
        hop = next;
        status = 0;
    }

    void answered(int code) {
        status = code;
    }

    ApiRequest request() {
        return request;
    }

    int number() {
        return number;
    }

    /** Whether a try before this one may have been carried out. */
    boolean possiblyExecuted() {
        return possiblyExecuted;
    }

    Redirects.Hop hop() {
        return hop;
    }

    URI uri() {
        return hop.uri();
    }

    /** The status that the address at hand answered, even if the answer then broke off; 0 if none came. */
    int status() {
        return status;
    }
}
