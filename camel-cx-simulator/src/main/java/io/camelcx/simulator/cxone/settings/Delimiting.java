// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.cxone.settings;

/** What tells a client where the body of a download ends. */
public enum Delimiting {
    /** {@code Content-Length}. */
    LENGTH,
    /** Chunks, the last of which is empty. */
    CHUNKED,
    /** The end of the connection: a body that is cut looks like a whole one. */
    CLOSE
}
