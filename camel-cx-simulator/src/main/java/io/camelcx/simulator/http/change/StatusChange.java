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

/** Another status; headers and body stay, but for the body of a 204 or 304, which has none. */
public record StatusChange(int status) implements AnswerChange {

    public StatusChange {
        if (status < 200 || status > 599) {
            throw new IllegalArgumentException("status is " + status + ", allowed are 200 to 599");
        }
    }

    @Override
    public HeldAnswer apply(HeldAnswer answer, EarlierAnswers earlier) {
        HeldAnswer changed = answer.withStatus(status);
        return status == 204 || status == 304 ? changed.withBody(new byte[0]) : changed;
    }
}
