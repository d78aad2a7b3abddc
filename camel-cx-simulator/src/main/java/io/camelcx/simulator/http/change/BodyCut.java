// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.http.change;

import java.util.Arrays;

/**
 * The first bytes of the body as if they were all: a length, where there is one, is that of the shorter body. The fault
 * {@code truncatedBody} promises the whole body and breaks the connection instead.
 */
public record BodyCut(int bytes) implements AnswerChange {

    public BodyCut {
        if (bytes < 0) {
            throw new IllegalArgumentException("bytes is " + bytes + ", it must not be negative");
        }
    }

    @Override
    public HeldAnswer apply(HeldAnswer answer, EarlierAnswers earlier) {
        return answer.withBody(Arrays.copyOf(answer.body(), Math.min(bytes, answer.body().length)));
    }
}
