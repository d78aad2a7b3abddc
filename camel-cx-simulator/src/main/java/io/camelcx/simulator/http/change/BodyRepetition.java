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
