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
