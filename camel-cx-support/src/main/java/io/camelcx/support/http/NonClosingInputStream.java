// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.http;

import java.io.FilterInputStream;
import java.io.InputStream;

/**
 * A response's body for a reader. Readers close it, and parsers even when they fail in the middle; the HTTP client would then read the
 * whole rest, however long. {@link HttpExchange} decides how the rest is handled.
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
