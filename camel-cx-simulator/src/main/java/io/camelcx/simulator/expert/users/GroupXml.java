// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.users;

import io.camelcx.simulator.expert.api.DekiCall;
import io.camelcx.simulator.expert.xml.Element;
import java.util.UUID;

/** Groups as documents. */
public final class GroupXml {

    private GroupXml() {}

    /**
     * A group.
     *
     * @param counted whether the number of its users is shown, which it is not within a user
     * @param newer whether it has the fields that were observed in 2026
     */
    public static Element group(DekiCall call, Group group, boolean counted, boolean newer) {
        String href = call.apiUrl() + "/groups/" + group.id();
        Element users = Element.of("users");
        if (counted) {
            users.attribute("count", group.members().size());
        }
        Element xml = Element.of("group").attribute("id", group.id()).attribute("href", href);
        if (newer) {
            xml.attribute("guid", UUID.nameUUIDFromBytes(new byte[] {'g', (byte) group.id()}));
        }
        return xml.child("groupname", group.name())
                .child(UserXml.permissions(call, "permissions.group", group.role()))
                .child(UserXml.service(call, group.authProvider()))
                .child(users.attribute("href", href + "/users"));
    }
}
