// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.camelcx.expert.xml.XmlElement;
import java.util.Map;
import java.util.Set;

/**
 * A user in a response.
 *
 * @param id       the number; 0 if there is none
 * @param username the name for signing in
 * @param nick     the displayed name
 * @param fullName the full name; often empty
 * @param email    the email address; empty if the site hides it
 * @param status   active or inactive; empty if the response does not contain it
 * @param details  all other fields, under the vendor's names
 */
public record ExpertUser(
        long id,
        String username,
        String nick,
        String fullName,
        String email,
        String status,
        Map<String, JsonNode> details) {

    /** No user. */
    public static final ExpertUser NONE = new ExpertUser(0, "", "", "", "", "", Map.of());

    private static final Set<String> KNOWN = Set.of("id", "username", "nick", "fullname", "email", "status");

    /** Copies {@code details}. */
    public ExpertUser {
        details = Details.copy(details);
    }

    /** Reads the vendor's element of a user, whose name varies. */
    public static ExpertUser read(XmlElement user) {
        return new ExpertUser(
                user.number("id").orElse(0),
                user.textOf("username"),
                user.textOf("nick"),
                user.textOf("fullname"),
                user.textOf("email"),
                user.textOf("status"),
                Details.of(user, KNOWN));
    }

    /** Reads the first element of that name in another one. */
    public static ExpertUser in(XmlElement parent, String name) {
        return parent.first(name).map(ExpertUser::read).orElse(NONE);
    }
}
