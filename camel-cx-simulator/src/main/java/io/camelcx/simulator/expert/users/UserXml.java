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
import io.camelcx.simulator.expert.xml.Element;

/** Users as documents. */
public final class UserXml {

    private UserXml() {}

    /** A user as others mention one. */
    public static Element user(DekiCall call, String element, ExpertUser user) {
        return Element.of(element)
                .attribute("id", user.id())
                .attribute("href", call.apiUrl() + "/users/" + user.id())
                .child("nick", user.name())
                .child("username", user.name())
                .child("fullname", user.fullName())
                .child("email", user.email());
    }
}
