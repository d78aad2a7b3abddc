// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.pages.client;

import com.fasterxml.jackson.databind.JsonNode;
import io.camelcx.expert.xml.XmlElement;
import java.util.Map;
import java.util.Set;

/**
 * A user, as answers mention one.
 *
 * @param id       the number; 0 if the answer mentions none
 * @param username the name with which the user signs in
 * @param nick     the name that is shown
 * @param fullName the name for people; often empty
 * @param email    the address; empty where the site hides it
 * @param status   active or inactive; empty if the answer does not say
 * @param details  everything else that the answer says, under the vendor's names
 */
public record PageUser(
        long id,
        String username,
        String nick,
        String fullName,
        String email,
        String status,
        Map<String, JsonNode> details) {

    /** Where an answer mentions no user. */
    public static final PageUser NONE = new PageUser(0, "", "", "", "", "", Map.of());

    private static final Set<String> KNOWN = Set.of("id", "username", "nick", "fullname", "email", "status");

    /** Copies {@code details}. */
    public PageUser {
        details = Details.copy(details);
    }

    /** Reads the vendor's element of a user, whatever it is called where it stands. */
    public static PageUser read(XmlElement user) {
        return new PageUser(
                user.number("id").orElse(0),
                user.textOf("username"),
                user.textOf("nick"),
                user.textOf("fullname"),
                user.textOf("email"),
                user.textOf("status"),
                Details.of(user, KNOWN));
    }

    /** Reads the first element of that name in another one. */
    static PageUser in(XmlElement parent, String name) {
        return parent.first(name).map(PageUser::read).orElse(NONE);
    }
}
