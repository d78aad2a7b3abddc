// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.users;

import io.camelcx.simulator.expert.api.DekiCall;
import io.camelcx.simulator.expert.api.DekiProblem;
import io.camelcx.simulator.expert.api.DekiRoutes;
import io.camelcx.simulator.expert.api.DoubleEncoding;
import io.camelcx.simulator.expert.auth.UserDirectory;
import io.camelcx.simulator.expert.settings.ExpertUser;
import io.camelcx.simulator.expert.settings.Role;
import io.camelcx.simulator.expert.xml.Element;
import io.camelcx.simulator.http.Answer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * Users, and the groups into which their roles put them.
 *
 * @param signIn makes an auth token for the user of this name
 */
public record UserEndpoints(UserDirectory users, UnaryOperator<String> signIn) {
    private static final int DEFAULT_LIMIT = 100;

    public void addTo(DekiRoutes routes) {
        routes.get("/users", call -> call.answer(list(call, users.all())))
                .get("/users/authenticate", this::authenticate)
                .on("POST", "/users/authenticate", this::authenticate)
                .get("/users/search", call -> call.answer(list(call, found(call))))
                .get("/users/{id}", this::user)
                .get("/groups", this::groups)
                .get("/groups/{id}", call -> call.answer(group(call, find(call))))
                .get("/groups/{id}/users", call -> call.answer(list(call, members(find(call)))));
    }

    /** Signs the calling user in, as the site does for a browser. */
    private Answer authenticate(DekiCall call) {
        if (call.user().role() == Role.ANONYMOUS) {
            throw DekiProblem.of(
                    401, "AuthenticationFailedException", "authentication-failed", "Credentials are missing");
        }
        String token = signIn.apply(call.user().name());
        return Answer.of(200, "text/plain; charset=utf-8", token.getBytes(StandardCharsets.US_ASCII))
                .header("Set-Cookie", "authtoken=" + token + "; path=/; HttpOnly");
    }

    /** The users whose fields contain the requested texts. */
    private List<ExpertUser> found(DekiCall call) {
        return users.all().stream()
                .filter(user -> holds(call, "username", user.name()))
                .filter(user -> holds(call, "fullname", user.fullName()))
                .filter(user -> holds(call, "email", user.email()))
                .filter(user -> holds(call, "q", user.name() + " " + user.fullName()))
                .toList();
    }

    private static boolean holds(DekiCall call, String parameter, String value) {
        String text = value.toLowerCase(Locale.ROOT);
        return call.query(parameter)
                .map(asked -> text.contains(asked.toLowerCase(Locale.ROOT)))
                .orElse(true);
    }

    private Answer user(DekiCall call) {
        String id = call.variable("id");
        if (id.equals("current")) {
            return call.answer(full(call, call.user()));
        }
        String reference = DoubleEncoding.decode(id).orElse(id);
        return users.find(reference)
                .map(user -> call.answer(full(call, user)))
                .orElseThrow(() -> DekiProblem.notFound("User", reference));
    }

    private static Element full(DekiCall call, ExpertUser user) {
        Element xml = UserXml.user(call, "user", user)
                .child(Element.of("permissions.user")
                        .child(Element.of("operations", "")
                                .attribute("mask", user.role().mask()))
                        .child("role", roleName(user.role())));
        Element groups = Element.of("groups").attribute("count", user.role() == Role.ANONYMOUS ? 0 : 1);
        if (user.role() != Role.ANONYMOUS) {
            groups.child(group(call, user.role()));
        }
        return xml.child(groups);
    }

    private Answer groups(DekiCall call) {
        List<Role> roles = roles();
        return call.answer(Element.of("groups")
                .attribute("count", roles.size())
                .attribute("totalcount", roles.size())
                .attribute("href", call.apiUrl() + "/groups")
                .children(roles.stream().map(role -> group(call, role)).toList()));
    }

    private static Role find(DekiCall call) {
        String id = call.variable("id");
        return roles().stream()
                .filter(role -> id.equals("=" + groupName(role)) || id.equals(String.valueOf(groupId(role))))
                .findFirst()
                .orElseThrow(() -> DekiProblem.notFound("Group", id));
    }

    private List<ExpertUser> members(Role role) {
        return users.all().stream().filter(user -> user.role() == role).toList();
    }

    private static Element list(DekiCall call, List<ExpertUser> all) {
        int offset = call.number("offset", 0);
        List<Element> shown = all.stream()
                .skip(offset)
                .limit(call.number("limit", DEFAULT_LIMIT))
                .map(user -> UserXml.user(call, "user", user))
                .toList();
        return Element.of("users")
                .attribute("count", shown.size())
                .attribute("querycount", all.size())
                .attribute("totalcount", all.size())
                .attribute("href", call.apiUrl() + "/users")
                .children(shown);
    }

    private static Element group(DekiCall call, Role role) {
        return Element.of("group")
                .attribute("id", groupId(role))
                .attribute("href", call.apiUrl() + "/groups/" + groupId(role))
                .child("groupname", groupName(role))
                .child(Element.of("permissions.group").child("role", roleName(role)))
                .child(Element.of("users").attribute("href", call.apiUrl() + "/groups/" + groupId(role) + "/users"));
    }

    private static List<Role> roles() {
        return Arrays.stream(Role.values())
                .filter(role -> role != Role.ANONYMOUS)
                .toList();
    }

    private static int groupId(Role role) {
        return role.ordinal() + 1;
    }

    private static String groupName(Role role) {
        return roleName(role) + "s";
    }

    private static String roleName(Role role) {
        return role.name().charAt(0) + role.name().substring(1).toLowerCase(Locale.ROOT);
    }
}
