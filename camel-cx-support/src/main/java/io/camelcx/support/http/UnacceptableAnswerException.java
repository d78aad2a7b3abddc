// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.http;

import java.io.IOException;

/**
 * An answer's body is not what its reader accepts: too large, too slow, something else than was asked for, or no sense can be made of it. The same
 * call would get the same answer, so it is not tried again. The message becomes the error's, redacted: it says what is wrong, and quotes at most
 * the beginning of a body that is something else than was asked for.
 */
public final class UnacceptableAnswerException extends IOException {

    /** @param message what is wrong with the answer, as the end of a sentence */
    public UnacceptableAnswerException(String message) {
        super(message);
    }
}
