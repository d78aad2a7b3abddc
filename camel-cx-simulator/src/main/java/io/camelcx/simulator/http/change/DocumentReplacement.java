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

import java.util.List;

/**
 * Another document in place of the service's, with its content type; the status and the other headers stay.
 *
 * @param document which one
 * @param disguised whether the service's own content type stays
 */
public record DocumentReplacement(WrongDocument document, boolean disguised) implements AnswerChange {

    @Override
    public HeldAnswer apply(HeldAnswer answer, EarlierAnswers earlier) {
        HeldAnswer changed = answer.withBody(document.bytes());
        return disguised ? changed : changed.withHeader("Content-Type", List.of(document.contentType()));
    }
}
