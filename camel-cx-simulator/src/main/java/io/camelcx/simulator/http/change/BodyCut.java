/*
 * Copyright the Camel CX authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
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
