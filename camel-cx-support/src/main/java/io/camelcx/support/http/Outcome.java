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

import io.camelcx.support.error.CxApiException;

/** What came of sending a request. */
sealed interface Outcome<T> {

    /** A 2xx answer was read; the value may be null. */
    record Answered<T>(T value) implements Outcome<T> {}

    /** The server points elsewhere. Handled inside of {@link HttpExchange}. */
    record Redirected<T>(Redirects.Hop next) implements Outcome<T> {}

    /** The bearer that was sent is not accepted (any more); nothing was carried out. */
    record BearerRefused<T>(CxApiException error) implements Outcome<T> {}

    /** Anything else; another try is allowed if {@code repeatable}. */
    record Failed<T>(CxApiException error, boolean repeatable) implements Outcome<T> {}
}
