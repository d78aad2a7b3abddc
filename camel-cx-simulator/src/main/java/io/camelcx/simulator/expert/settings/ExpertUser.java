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
package io.camelcx.simulator.expert.settings;

import io.camelcx.simulator.settings.Checks;
import java.util.Locale;

/**
 * A user of the site.
 *
 * @param id the number
 * @param name the name with which the user signs in
 * @param fullName the name for people
 * @param role what the user may do
 */
public record ExpertUser(int id, String name, String fullName, Role role) {
    /** Whoever has not signed in. */
    public static final ExpertUser ANONYMOUS = new ExpertUser(2, "Anonymous", "Anonymous", Role.ANONYMOUS);

    public ExpertUser {
        Checks.requireAtLeast(1, "id", id);
        Checks.requireText("name", name);
    }

    public String email() {
        return name.toLowerCase(Locale.ROOT) + "@example.com";
    }
}
