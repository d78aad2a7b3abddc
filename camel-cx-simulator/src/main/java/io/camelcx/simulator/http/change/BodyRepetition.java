// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.http.change;

import java.io.ByteArrayOutputStream;

/** The body several times, one after the other. */
public record BodyRepetition(int copies) implements AnswerChange {

    public BodyRepetition {
        if (copies < 1 || copies > 1_000) {
            throw new IllegalArgumentException("copies is " + copies + ", allowed are 1 to 1000");
        }
    }

    @Override
    public HeldAnswer apply(HeldAnswer answer, EarlierAnswers earlier) {
        ByteArrayOutputStream repeated = new ByteArrayOutputStream();
        for (int copy = 0; copy < copies; copy++) {
            repeated.writeBytes(answer.body());
        }
        return answer.withBody(repeated.toByteArray());
    }
}
