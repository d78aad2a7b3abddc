// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.camelcx.expert.xml.XmlElement;
import io.camelcx.support.json.JsonRecord;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A group of users.
 *
 * @param id      its number; 0 if there is none
 * @param name    its name
 * @param role    the name of the role that its members have
 * @param users   the number of its members; -1 if the response does not contain it, as within a user
 * @param details all other fields, under the vendor's names
 */
public record ExpertGroup(long id, String name, String role, long users, Map<String, JsonNode> details)
        implements JsonRecord {

    static final String PERMISSIONS = "permissions.group";

    private static final Set<String> KNOWN = Set.of("id", "groupname", "name", "users");

    /** Copies {@code details}. */
    public ExpertGroup {
        details = Details.copy(details);
    }

    /** Reads the vendor's element {@code group}, whose name some texts call {@code name}. */
    public static ExpertGroup read(XmlElement group) {
        return new ExpertGroup(
                group.number("id").orElse(0),
                group.first("groupname")
                        .or(() -> group.first("name"))
                        .map(XmlElement::text)
                        .orElse(""),
                group.first(PERMISSIONS)
                        .map(permissions -> permissions.textOf("role"))
                        .orElse(""),
                group.first("users")
                        .map(users -> users.number("count").orElse(-1))
                        .orElse(-1L),
                Details.of(group, KNOWN));
    }

    /** Reads the groups in the vendor's element {@code groups}, however many there are. */
    public static List<ExpertGroup> readAll(XmlElement groups) {
        return groups.elements("group").stream().map(ExpertGroup::read).toList();
    }

    /** What its members may do. */
    public ExpertPermissions permissions() {
        return ExpertPermissions.read(details.getOrDefault(PERMISSIONS, MissingNode.getInstance()));
    }
}
