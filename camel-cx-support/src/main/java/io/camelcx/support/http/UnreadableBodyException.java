// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.http;

import java.io.IOException;

/** The body of a request cannot be read to its end. The request was not sent completely, and no retry would help. */
public final class UnreadableBodyException extends IOException {

    private final boolean begun;

    /**
     * A problem.
     *
     * @param message the problem, as the end of a sentence
     * @param begun whether a part of the body may have been sent
     * @param cause null if there is none
     */
    UnreadableBodyException(String message, boolean begun, Throwable cause) {
        super(message, cause);
        this.begun = begun;
    }

    boolean begun() {
        return begun;
    }
}
