// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
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
