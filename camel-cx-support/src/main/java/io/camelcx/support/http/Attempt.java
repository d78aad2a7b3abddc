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
package io.camelcx.support.http;

import java.net.URI;

/** Which try of which call this is, and how far it has come. Used by one thread. */
final class Attempt {

    private final ApiRequest request;
    private final int number;
    private final boolean mayHaveBeenDone;
    private Redirects.Hop hop;
    private int status;

    /**
     * Begins a try.
     *
     * @param number from 1
     * @param mayHaveBeenDone whether a try before may have been carried out
     */
    Attempt(ApiRequest request, int number, boolean mayHaveBeenDone) {
        this.request = request;
        this.number = number;
        this.mayHaveBeenDone = mayHaveBeenDone;
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
    boolean mayHaveBeenDone() {
        return mayHaveBeenDone;
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
