// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.http.change;

/** Marks the end of the body in another way. */
public record FramingChange(Framing framing) implements AnswerChange {

    @Override
    public HeldAnswer apply(HeldAnswer answer, EarlierAnswers earlier) {
        return answer.withFraming(framing);
    }
}
