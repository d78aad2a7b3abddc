// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.cxone.settings;

/** How the end of a download's body is marked. */
public enum Delimiting {
    /** {@code Content-Length}. */
    LENGTH,
    /** Chunks, the last of which is empty. */
    CHUNKED,
    /** The end of the connection: a body that is cut looks like a whole one. */
    CLOSE
}
