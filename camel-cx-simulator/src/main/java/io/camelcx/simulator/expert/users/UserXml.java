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
