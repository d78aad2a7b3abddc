// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.state.jdbc;

import java.util.regex.Pattern;

/** The name of a table, as it stands in statements: it takes no parameter there, so nothing but plain names is accepted. */
record TableName(String text) {

    private static final Pattern PLAIN =
            Pattern.compile("(?:[A-Za-z_][A-Za-z0-9_]{0,62}\\.)?[A-Za-z_][A-Za-z0-9_]{0,62}");

    /** @throws IllegalArgumentException if it is no plain name */
    static TableName of(String text) {
        if (text == null || !PLAIN.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "The property table of a JdbcStateRepository must be a name of letters, digits and _, at most"
                            + " 63 of them, such as camelcx_state, or schema.camelcx_state; but is " + text);
        }
        return new TableName(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
