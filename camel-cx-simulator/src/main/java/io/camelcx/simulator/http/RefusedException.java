// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.http;

/** Ends the handling of a request with an answer that refuses it. */
public final class RefusedException extends RuntimeException {
    private final transient Answer answer;

    public RefusedException(Answer answer) {
        // A refusal is an ordinary answer: it needs no stack trace.
        super("Refused with status " + answer.status(), null, false, false);
        this.answer = answer;
    }

    /** A refusal with a message. */
    public static RefusedException of(int status, String message) {
        return new RefusedException(Answer.message(status, message));
    }

    public Answer answer() {
        return answer;
    }
}
