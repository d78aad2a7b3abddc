// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.users;

import io.camelcx.simulator.expert.api.DekiCall;
import io.camelcx.simulator.expert.settings.ExpertUser;
import io.camelcx.simulator.expert.settings.Role;
import io.camelcx.simulator.expert.xml.Element;

/** Users as documents. */
public final class UserXml {

    private UserXml() {}

    /** A user as others mention one. */
    public static Element user(DekiCall call, String element, ExpertUser user) {
        boolean anonymous = user.role() == Role.ANONYMOUS;
        boolean hidden = call.answers().hiddenEmails() && !user.equals(call.user());
        Element email = Element.of("email");
        Element seat = Element.of("license.seat", user.role().mayWrite());
        if (user.role() == Role.ADMIN) {
            seat.attribute("owner", "true");
        }
        return Element.of(element)
                .attribute("anonymous", anonymous)
                .attribute("id", user.id())
                .attribute("wikiid", "site_1")
                .attribute("href", call.apiUrl() + "/users/" + user.id())
                .child("nick", user.name())
                .child("username", user.name())
                .child("fullname", user.fullName())
                .child("status", "active")
                .child(hidden ? email.attribute("hidden", "true") : email.text(anonymous ? "" : user.email()))
                .child(seat)
                .child(Element.of("password").attribute("exists", !anonymous));
    }
}
