// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.securemail.client;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A box, by which a contact communicates with one department.
 *
 * @param name its name; empty for the box without a name
 */
public record Securebox(Optional<String> name) {

    /** Stands for the box without a name. */
    public static final String UNNAMED = "-";

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9]{3,16}");

    /**
     * A box.
     *
     * @param name its name, or {@link #UNNAMED}
     * @param where the option or header, for the error
     * @throws IllegalArgumentException if the vendor would refuse the name
     */
    public static Securebox of(String name, String where) {
        if (name.equals(UNNAMED)) {
            return new Securebox(Optional.empty());
        }
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(where + " must be a name of 3 to 16 characters of A-Z, a-z and 0-9, or "
                    + UNNAMED + " for the box without a name, not " + name);
        }
        return new Securebox(Optional.of(name));
    }

    /** The name, or {@link #UNNAMED}. */
    @Override
    public String toString() {
        return name.orElse(UNNAMED);
    }
}
