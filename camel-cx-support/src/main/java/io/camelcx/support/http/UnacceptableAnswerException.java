// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.http;

import java.io.IOException;

/**
 * The body of a response is not acceptable for its reader: too large, too slow, malformed, or of other content than expected. The same call would get the
 * same response, so it is not retried. The message becomes the error's, redacted: it describes the problem, and quotes at most the beginning of a
 * body.
 */
public class UnacceptableAnswerException extends IOException {

    /** @param message the problem, as the end of a sentence */
    public UnacceptableAnswerException(String message) {
        super(message);
    }
}
