// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.error;

import java.util.Optional;

/**
 * What a server's error answer says.
 *
 * @param code the vendor's own code, where it differs from the HTTP status or adds to it
 * @param message the one line that names the problem
 * @param detail what the server adds to it
 * @param requestId what the vendor's support asks for
 * @param advice what the reader of the error should do: a sentence with its full stop
 */
public record ErrorDetails(
        Optional<String> code,
        Optional<String> message,
        Optional<String> detail,
        Optional<String> requestId,
        Optional<String> advice) {

    /** An answer that says nothing. */
    public static ErrorDetails none() {
        return new ErrorDetails(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** An answer that is one line of text. */
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
