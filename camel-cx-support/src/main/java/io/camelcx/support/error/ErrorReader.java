// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.error;

import java.nio.charset.Charset;
import java.util.Optional;
import java.util.function.Function;

/** Reads the error responses of one vendor. */
@FunctionalInterface
public interface ErrorReader {

    /**
     * Reads a response whose status is not 2xx. Must accept any bytes; if it throws, the response counts as one without details.
     *
     * @param status the HTTP status
     * @param headers the value of a response header by its name, case-insensitively
     * @param body the first 8 KiB of the body; may be empty, may be cut
     * @param charset the charset that the response names
     * @return the details, never null
     */
    ErrorDetails read(int status, Function<String, Optional<String>> headers, byte[] body, Optional<Charset> charset);

    /** Reads plain text, HTML (its title, else its text) and empty bodies; other bodies give no details. */
    static ErrorReader generic() {
        return new TextErrorReader();
    }
}
