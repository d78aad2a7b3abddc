// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.http;

/** The body of a response is larger, or takes longer, than its reader accepts: it may be what was asked for nevertheless. */
public final class AnswerLimitException extends UnacceptableAnswerException {

    AnswerLimitException(String message) {
        super(message);
    }
}
