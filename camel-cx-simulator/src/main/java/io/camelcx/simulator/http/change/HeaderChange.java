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
 * Exactly these values for a header, each on a line of its own.
 *
 * @param name the header
 * @param values its values, which may be blank; none removes the header
 */
public record HeaderChange(String name, List<String> values) implements AnswerChange {

    public HeaderChange {
        values = values == null ? List.of() : List.copyOf(values);
    }

    /** Exactly these values; none removes the header. */
    public static HeaderChange of(String name, String... values) {
        return new HeaderChange(name, List.of(values));
    }

    @Override
    public HeldAnswer apply(HeldAnswer answer, EarlierAnswers earlier) {
        return answer.withHeader(name, values);
    }
}
