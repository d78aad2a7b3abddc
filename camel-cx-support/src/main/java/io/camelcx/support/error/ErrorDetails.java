// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.error;

import java.util.Optional;

/**
 * The content of a server's error response.
 *
 * @param code the vendor's own code, where it differs from the HTTP status or adds to it
 * @param message one line that describes the problem
 * @param detail what the server adds to it
 * @param requestId the id of the request for the vendor's support
 * @param advice what the reader of the error should do: a sentence with its full stop
 */
public record ErrorDetails(
        Optional<String> code,
        Optional<String> message,
        Optional<String> detail,
        Optional<String> requestId,
        Optional<String> advice) {

    /** A response without any of these. */
    public static ErrorDetails none() {
        return new ErrorDetails(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** A response that is one line of text. */
    public static ErrorDetails ofMessage(String message) {
        return none().withMessage(message);
    }

    /** The same with another message. */
    public ErrorDetails withMessage(String text) {
        return new ErrorDetails(code, Optional.of(text), detail, requestId, advice);
    }

    /** The same with advice for the reader. */
    public ErrorDetails withAdvice(String sentence) {
        return new ErrorDetails(code, message, detail, requestId, Optional.of(sentence));
    }
}
