// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.settings;

import io.camelcx.simulator.settings.Checks;
import java.util.Locale;

/**
 * A user of the site.
 *
 * @param id the number
 * @param name the name with which the user signs in
 * @param fullName the name for display
 * @param role what the user may do
 */
public record ExpertUser(int id, String name, String fullName, Role role) {
    /** The user of requests without credentials. */
    public static final ExpertUser ANONYMOUS = new ExpertUser(2, "Anonymous", "Anonymous", Role.ANONYMOUS);

    public ExpertUser {
        Checks.requireAtLeast(1, "id", id);
        Checks.requireText("name", name);
    }

    public String email() {
        return name.toLowerCase(Locale.ROOT) + "@example.com";
    }
}
