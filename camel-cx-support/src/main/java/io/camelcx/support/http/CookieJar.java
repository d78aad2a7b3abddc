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
import java.util.List;
import java.util.Optional;

/** Cookies that a call shares with another client. Called from several threads. */
public interface CookieJar {

    /**
     * The value of the header {@code Cookie} for a request.
     *
     * @return empty if no cookie matches
     */
    Optional<String> cookieHeader(URI uri);

    /**
     * Takes the cookies of an answer, whatever its status.
     *
     * @param uri what was requested
     * @param setCookieHeaders the values of all its {@code Set-Cookie} headers; never empty
     */
    void store(URI uri, List<String> setCookieHeaders);
}
