// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.http.change;

/** Another status; headers and body stay, but for the body of a 204 or 304, which has none. */
public record StatusChange(int status) implements AnswerChange {

    public StatusChange {
        if (status < 200 || status > 599) {
            throw new IllegalArgumentException("status is " + status + ", allowed are 200 to 599");
        }
    }

    @Override
    public HeldAnswer apply(HeldAnswer answer, EarlierAnswers earlier) {
        HeldAnswer changed = answer.withStatus(status);
        return status == 204 || status == 304 ? changed.withBody(new byte[0]) : changed;
    }
}
