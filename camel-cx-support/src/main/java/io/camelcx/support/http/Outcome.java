// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.http;

import io.camelcx.support.error.CxApiException;

/** The outcome of an attempt. */
sealed interface Outcome<T> {

    /** A 2xx response was read; the value may be null. */
    record Answered<T>(T value) implements Outcome<T> {}

    /** The server redirects. Handled inside of {@link HttpExchange}. */
    record Redirected<T>(Redirects.Hop next) implements Outcome<T> {}

    /** The bearer token is not accepted, or no longer; nothing was carried out. */
    record BearerRefused<T>(CxApiException error) implements Outcome<T> {}

    /** Anything else; a retry is allowed if {@code repeatable}. */
    record Failed<T>(CxApiException error, boolean repeatable) implements Outcome<T> {}
}
