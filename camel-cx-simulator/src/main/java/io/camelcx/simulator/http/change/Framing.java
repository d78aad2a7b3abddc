// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.http.change;

/** How the end of a body is marked. */
public enum Framing {
    /** By {@code Content-Length}. */
    LENGTH,
    /** By the last chunk of {@code Transfer-Encoding: chunked}. */
    CHUNKED,
    /** By the end of the connection alone, so that a caller cannot distinguish a complete body from a truncated one. */
    CONNECTION
}
