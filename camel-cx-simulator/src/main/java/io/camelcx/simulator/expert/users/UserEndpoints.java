// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.users;

import io.camelcx.simulator.expert.api.DekiCall;
import io.camelcx.simulator.expert.api.DekiProblem;
import io.camelcx.simulator.expert.api.DekiRoutes;
import io.camelcx.simulator.expert.api.DoubleEncoding;
import io.camelcx.simulator.expert.settings.Role;
import io.camelcx.simulator.expert.xml.Element;
import io.camelcx.simulator.http.Answer;
import java.nio.charset.StandardCharsets;
import java.util.AbstractList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Users: read, created and modified.
 *
 * @param signIn makes an auth token for the user of this name
 */
public record UserEndpoints(SiteUsers users, SiteGroups groups, UnaryOperator<String> signIn) {
    private static final String USER = "/users/{id}";

    public void addTo(DekiRoutes routes) {
        routes.get("/users/authenticate", this::authenticate)
                .on("POST", "/users/authenticate", this::authenticate)
                .get("/users/search", this::search)
                .get("/users", this::list)
                .on("POST", "/users", call -> full(call, new UserChanges(users).post(call)))
                .get(USER, call -> full(call, find(call)))
                .on("PUT", USER, call -> full(call, new UserChanges(users).put(call, find(call))))
                .on("PUT", USER + "/password", this::password)
                .get(USER + "/metrics", this::metrics);
        new UserPropertyEndpoints(users, this::find).addTo(routes);
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

    private Answer list(DekiCall call) {
        int[] ids = users.ids().toArray();
        RowPage page = new RowPage("users", "/users", users.settings());
        UserQuery query = new UserQuery(call);
        Element list = query.isPlain()
                ? page.of(call, new Ids(ids), ids.length, id -> row(call, id))
                : page.of(call, query.of(users.all()), ids.length, user -> users.row(call, user));
        if (users.settings().newerFields()) {
            list.attribute(
                    "seateduserstotalcount", users.all().filter(Account::seated).count());
        }
        return call.answer(list);
    }

    private Element row(DekiCall call, int id) {
        return users.row(call, users.find(id).orElseThrow());
    }

    /** Those of the users for which the request asks, in its order. */
    public static List<Account> query(DekiCall call, Stream<Account> users) {
        return new UserQuery(call).of(users);
    }

    /** The ids of many users as a list. */
    private static final class Ids extends AbstractList<Integer> implements RandomAccess {
        private final int[] ids;

        Ids(int[] ids) {
            this.ids = ids;
        }

        @Override
        public Integer get(int index) {
            return ids[index];
        }

        @Override
        public int size() {
            return ids.length;
        }
    }

    /** The users whose fields begin with the requested texts; the list has no total. */
    private Answer search(DekiCall call) {
        Stream<Account> found = users.all()
                .filter(user -> begins(call, "username", user.name()))
                .filter(user -> begins(call, "fullname", user.fullName()))
                .filter(user -> holds(call, "email", user.name() + " " + user.email()))
                .filter(user -> holds(call, "q", user.name() + " " + user.fullName()))
                .filter(user -> equal(call, "active", user.active()))
                .filter(user -> equal(call, "seated", user.seated()));
        List<Element> rows = found.limit(call.number("limit", 100))
                .map(user -> users.row(call, user))
                .toList();
        return call.answer(Element.of("users").attribute("count", rows.size()).children(rows));
    }

    private static boolean begins(DekiCall call, String parameter, String value) {
        return lower(call, parameter)
                .map(value.toLowerCase(Locale.ROOT)::startsWith)
                .orElse(true);
    }

    private static boolean holds(DekiCall call, String parameter, String value) {
        return lower(call, parameter)
                .map(value.toLowerCase(Locale.ROOT)::contains)
                .orElse(true);
    }

    private static boolean equal(DekiCall call, String parameter, boolean value) {
        return lower(call, parameter).map(String.valueOf(value)::equals).orElse(true);
    }

    private static Optional<String> lower(DekiCall call, String parameter) {
        return call.query(parameter).map(text -> text.toLowerCase(Locale.ROOT));
    }

    private Account find(DekiCall call) {
        String id = call.variable("id");
        if (id.equals("current")) {
            return users.find(call.user().id()).orElseThrow(() -> DekiProblem.notFound("User", id));
        }
        String reference = DoubleEncoding.decode(id).orElse(id);
        return users.find(reference).orElseThrow(() -> DekiProblem.notFound("User", reference));
    }

    private Answer full(DekiCall call, Account user) {
        Element xml = UserXml.full(call, user, groups.of(user.id()), users.settings());
        List<String> excluded =
                call.query("exclude").map(names -> List.of(names.split(","))).orElse(List.of());
        return call.answer(excluded.isEmpty() ? xml : without(xml, excluded));
    }

    private static Element without(Element xml, List<String> excluded) {
        Element less = Element.of(xml.name());
        xml.attributes().forEach(less::attribute);
        return less.children(xml.nodes().stream()
                .filter(node -> !(node instanceof Element child && excluded.contains(child.name())))
                .toList());
    }

    private Answer password(DekiCall call) {
        Account user = find(call);
        boolean self = user.id() == call.user().id();
        if (!self) {
            UserChanges.requireAdmin(call);
        } else if (call.user().role() != Role.ADMIN
                && call.query("currentpassword").isEmpty()) {
            throw DekiProblem.forbidden("The current password is needed");
        }
        if (call.http().text().isBlank()) {
            throw DekiProblem.badBody("The password is missing");
        }
        return Answer.empty(200);
    }

    private Answer metrics(DekiCall call) {
        Account user = find(call);
        Element xml = Element.of("metrics")
                .attribute("user.id", user.id())
                .attribute("href", call.apiUrl() + "/users/" + user.id() + "/metrics");
        Map.of(
                        "comments",
                        1,
                        "files-added",
                        2,
                        "pages-created",
                        3,
                        "pages-edited",
                        4,
                        "ratings-down",
                        5,
                        "ratings-up",
                        6)
                .forEach((name, factor) -> xml.child("metric." + name, user.id() * factor));
        return call.answer(xml);
    }
}
