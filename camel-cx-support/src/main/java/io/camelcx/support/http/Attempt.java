// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.http;

import java.net.URI;

/** An attempt of a call, and its progress. Used by one thread. */
final class Attempt {

    private final ApiRequest request;
    private final int number;
    private final boolean possiblyExecuted;
    private Redirects.Hop hop;
    private int status;

    /**
     * Begins an attempt.
     *
     * @param number from 1
     * @param possiblyExecuted whether an earlier attempt may have been carried out
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

    /** Whether an earlier attempt may have been carried out. */
    boolean possiblyExecuted() {
        return possiblyExecuted;
    }

    Redirects.Hop hop() {
        return hop;
    }

    URI uri() {
        return hop.uri();
    }

    /** The status of the response from the current address, even if the response was then truncated; 0 if there was none. */
    int status() {
        return status;
    }
}
