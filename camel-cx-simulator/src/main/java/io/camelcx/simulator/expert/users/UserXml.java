// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.users;

import io.camelcx.simulator.expert.api.DekiCall;
import io.camelcx.simulator.expert.api.DekiTime;
import io.camelcx.simulator.expert.settings.ExpertUser;
import io.camelcx.simulator.expert.settings.Role;
import io.camelcx.simulator.expert.settings.UserSettings;
import io.camelcx.simulator.expert.xml.Element;
import java.util.List;
import java.util.UUID;

/** Users as documents. */
public final class UserXml {
    private static final String RESTRICTED = "#RESTRICTED";
    private static final String WRITES = "18446744073709551600";

    private UserXml() {}

    /** A user as pages and properties mention one. */
    public static Element user(DekiCall call, String element, ExpertUser user) {
        return brief(call, element, Account.of(user), false);
    }

    /** A user as grants mention one. */
    public static Element user(DekiCall call, String element, Account user) {
        return brief(call, element, user, false);
    }

    /** A user with all fields, but the groups. */
    static Element row(DekiCall call, Account user, UserSettings settings) {
        return complete(call, user, settings).child(Element.of("groups"));
    }

    /** A user with all fields. */
    static Element full(DekiCall call, Account user, List<Group> groups, UserSettings settings) {
        return complete(call, user, settings)
                .child(Element.of("groups")
                        .children(groups.stream()
                                .map(group -> GroupXml.group(call, group, false, settings.newerFields()))
                                .toList()));
    }

    private static Element brief(DekiCall call, String element, Account user, boolean restricted) {
        boolean self = user.id() == call.user().id();
        boolean hidden = !self && (call.answers().hiddenEmails() || user.hidden());
        Element email = Element.of("email");
        Element password = Element.of("password");
        Element seat = Element.of("license.seat", user.seated());
        if (user.owner()) {
            seat.attribute("owner", "true");
        }
        return Element.of(element)
                .attribute("anonymous", user.anonymous())
                .attribute("id", user.id())
                .attribute("wikiid", "site_1")
                .attribute("href", call.apiUrl() + "/users/" + user.id())
                .child("nick", restricted ? RESTRICTED : user.name())
                .child("username", restricted ? RESTRICTED : user.name())
                .child("fullname", user.fullName())
                .child("status", user.status())
                .child(hidden ? email.attribute("hidden", "true") : email.text(user.email()))
                .child(seat)
                .child(hidden ? password.attribute("hidden", "true") : password.attribute("exists", !user.anonymous()));
    }

    private static Element complete(DekiCall call, Account user, UserSettings settings) {
        boolean restricted = settings.restrictedNames()
                && call.user().role() != Role.ADMIN
                && user.id() != call.user().id();
        Element xml = brief(call, "user", user, restricted);
        if (settings.newerFields()) {
            xml.attribute(
                            "guid",
                            UUID.nameUUIDFromBytes(String.valueOf(user.id()).getBytes()))
                    .attribute("virtual", "false");
        }
        xml.child("date.created", DekiTime.text(user.created()));
        user.lastLogin().ifPresent(time -> xml.child("date.lastlogin", DekiTime.text(time)));
        if (!user.anonymous()) {
            String avatar = "https://gravatar.example.com/avatar/"
                    + Integer.toHexString(user.email().hashCode());
            xml.child("hash.email", Integer.toHexString(user.email().hashCode()))
                    .child("uri.avatar", avatar)
                    .child("uri.gravatar", avatar)
                    .child(home(call, user));
        }
        return xml.child("language", user.language())
                .child("timezone", user.timezone())
                .child(service(call, user.authProvider()))
                .child(permissions(call, "permissions.user", user.role()))
                .child(Element.of("permissions.effective").child(operations(effective(user))))
                .child(revoked(user))
                .child(Element.of("properties")
                        .attribute("href", call.apiUrl() + "/users/" + user.id() + "/properties"));
    }

    private static Element home(DekiCall call, Account user) {
        int page = 1_000_000 + user.id();
        return Element.of("page.home")
                .attribute("id", page)
                .attribute("guid", "0".repeat(32))
                .attribute("draft.state", "inactive")
                .attribute("href", call.apiUrl() + "/pages/" + page + "?redirects=0")
                .attribute("deleted", "false")
                .child("namespace", "user")
                .child(Element.of("path", "User:" + user.name())
                        .attribute("seo", "true")
                        .attribute("type", "fixed"))
                .child("title", "User:" + user.name());
    }

    private static String effective(Account user) {
        if (!user.active()) {
            return "0";
        }
        return user.owner() ? SiteRole.ALL : user.role().mask();
    }

    private static Element revoked(Account user) {
        Element revoked = Element.of("permissions.revoked");
        if (user.anonymous()) {
            revoked.child(Element.of("permissions.license.anonymous").child(operations(WRITES)));
        } else if (!user.seated()) {
            revoked.child(Element.of("permissions.license.unseated").child(operations(WRITES)));
        }
        return revoked;
    }

    /** The permissions that a role gives. */
    public static Element permissions(DekiCall call, String element, SiteRole role) {
        return Element.of(element)
                .child(operations(role.mask()))
                .child(Element.of("role", role.title())
                        .attribute("id", role.id())
                        .attribute("href", call.apiUrl() + "/site/roles/" + role.id()));
    }

    private static Element operations(String mask) {
        return Element.of("operations", SiteRole.operations(mask)).attribute("mask", mask);
    }

    /** The service that knows a user or a group. */
    public static Element service(DekiCall call, int id) {
        return Element.of("service.authentication")
                .attribute("id", id)
                .attribute("href", call.apiUrl() + "/site/services/" + id);
    }
}
