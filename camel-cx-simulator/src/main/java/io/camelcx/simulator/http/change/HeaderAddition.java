// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.http.change;

/** One more line of a header; what the service sent stays. */
public record HeaderAddition(String name, String value) implements AnswerChange {

    @Override
    public HeldAnswer apply(HeldAnswer answer, EarlierAnswers earlier) {
        return answer.withField(new HeldAnswer.Field(name, value));
    }
}
