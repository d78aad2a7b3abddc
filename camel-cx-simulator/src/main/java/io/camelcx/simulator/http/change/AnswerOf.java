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

/**
 * The newest answer to another request in place of this one's: status, headers and body. Answers count from the moment
 * that the fault is added; while there is none, the service's own answer stays.
 *
 * @param path the other request's path, in which {@code *} stands for any characters
 */
public record AnswerOf(String path) implements AnswerChange {

    @Override
    public HeldAnswer apply(HeldAnswer answer, EarlierAnswers earlier) {
        return earlier.newest(path).orElse(answer);
    }
}
