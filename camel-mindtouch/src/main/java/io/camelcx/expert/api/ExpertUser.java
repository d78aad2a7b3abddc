// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.camelcx.expert.xml.XmlElement;
import io.camelcx.support.json.JsonRecord;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * A user in a response. JSON has only those of the fields from {@code emailHidden} to {@code groups} that are neither empty nor false.
 *
 * @param id          the number; 0 if there is none
 * @param username    the name for signing in; {@link #RESTRICTED} if the site does not show it to the connection's user
 * @param nick        the displayed name
 * @param fullName    the full name; often empty
 * @param email       the email address; empty if the site hides it
 * @param status      active or inactive; empty if the response does not contain it
 * @param emailHidden whether the site hides the email address
 * @param seated      whether the response shows that the user has a license
 * @param owner       whether the user owns the site
 * @param created     when the user was created, ISO 8601; empty if the response does not contain it
 * @param lastLogin   when the user signed in last, ISO 8601; empty if the user never has
 * @param role        the name of the user's own role; empty if the response does not contain it
 * @param groups      the groups; empty in lists of users
 * @param details     all other fields, under the vendor's names
 */
public record ExpertUser(
        long id,
        String username,
        String nick,
        String fullName,
        String email,
        String status,
        @JsonInclude(Include.NON_DEFAULT) boolean emailHidden,
        @JsonInclude(Include.NON_DEFAULT) boolean seated,
        @JsonInclude(Include.NON_DEFAULT) boolean owner,
        @JsonInclude(Include.NON_EMPTY) String created,
        @JsonInclude(Include.NON_EMPTY) String lastLogin,
        @JsonInclude(Include.NON_EMPTY) String role,
        @JsonInclude(Include.NON_EMPTY) List<ExpertGroup> groups,
        Map<String, JsonNode> details)
        implements JsonRecord {

    /** In place of a name that is not shown. */
    public static final String RESTRICTED = "#RESTRICTED";

    /** No user. */
    public static final ExpertUser NONE =
            new ExpertUser(0, "", "", "", "", "", false, false, false, "", "", "", List.of(), Map.of());

    private static final Set<String> KNOWN = Set.of(
            "id",
            "username",
            "nick",
            "fullname",
            "email",
            "status",
            "license.seat",
            "date.created",
            "date.lastlogin",
            "groups");

    /** Copies {@code groups} and {@code details}; what JSON lacks is empty. */
    public ExpertUser {
        created = Objects.requireNonNullElse(created, "");
        lastLogin = Objects.requireNonNullElse(lastLogin, "");
        role = Objects.requireNonNullElse(role, "");
        groups = groups == null ? List.of() : List.copyOf(groups);
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
                isTrue(user, "email", "hidden"),
                user.textOf("license.seat").strip().equalsIgnoreCase("true"),
                isTrue(user, "license.seat", "owner"),
                VendorTime.iso(user.textOf("date.created")),
                VendorTime.iso(user.textOf("date.lastlogin")),
                user.first("permissions.user")
                        .map(permissions -> permissions.textOf("role"))
                        .orElse(""),
                user.first("groups").map(ExpertGroup::readAll).orElse(List.of()),
                Details.of(user, KNOWN));
    }

    private static boolean isTrue(XmlElement user, String element, String attribute) {
        return user.first(element)
                .flatMap(child -> child.attribute(attribute))
                .filter("true"::equalsIgnoreCase)
                .isPresent();
    }

    /** Reads the first element of that name in another one. */
    public static ExpertUser in(XmlElement parent, String name) {
        return parent.first(name).map(ExpertUser::read).orElse(NONE);
    }

    /** Reads the users in the vendor's element {@code users}, however many there are. */
    public static List<ExpertUser> readAll(XmlElement users) {
        return users.elements("user").stream().map(ExpertUser::read).toList();
    }

    /**
     * What the user may do.
     *
     * @param element the vendor's name, such as {@code permissions.user} or {@code permissions.effective}
     */
    public ExpertPermissions permissions(String element) {
        return ExpertPermissions.read(details.getOrDefault(element, MissingNode.getInstance()));
    }

    /**
     * The fields that a document may change, without those that are empty, hidden or restricted. A license is not among them: a response need
     * not show it.
     */
    public Map<String, Object> changeable() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("username", username.equals(RESTRICTED) ? "" : username);
        fields.put("email", email);
        fields.put("fullName", fullName);
        fields.put("status", status);
        fields.put("role", role);
        fields.values().removeIf(value -> value.toString().isEmpty());
        return fields;
    }
}
