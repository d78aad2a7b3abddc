// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
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
