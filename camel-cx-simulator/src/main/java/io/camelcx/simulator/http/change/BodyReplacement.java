// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.http.change;

import java.nio.charset.StandardCharsets;

/** Another body; status and headers stay. In JSON the bytes are Base64. */
public record BodyReplacement(byte[] bytes) implements AnswerChange {

    public static BodyReplacement text(String text) {
        return new BodyReplacement(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public HeldAnswer apply(HeldAnswer answer, EarlierAnswers earlier) {
        return answer.withBody(bytes);
    }
}
