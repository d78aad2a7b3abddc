// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.http;

import java.io.FilterInputStream;
import java.io.InputStream;

/**
 * An answer's body in the hands of a reader. Readers close it, parsers even when they fail in its midst; the HTTP client would then read the
 * whole rest, however long. What becomes of the rest is {@link HttpExchange}'s to decide.
 */
final class NonClosingInputStream extends FilterInputStream {

    NonClosingInputStream(InputStream body) {
        super(body);
    }

    @Override
    public void close() {
        // See above.
    }
}
