// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.groups;

import io.camelcx.simulator.expert.api.DekiCall;
import io.camelcx.simulator.expert.api.DekiProblem;
import io.camelcx.simulator.expert.api.DekiRoutes;
import io.camelcx.simulator.expert.api.DoubleEncoding;
import io.camelcx.simulator.expert.settings.Role;
import io.camelcx.simulator.expert.users.Account;
import io.camelcx.simulator.expert.users.Group;
import io.camelcx.simulator.expert.users.GroupXml;
import io.camelcx.simulator.expert.users.RowPage;
import io.camelcx.simulator.expert.users.SentDocument;
import io.camelcx.simulator.expert.users.SiteGroups;
import io.camelcx.simulator.expert.users.SiteRole;
import io.camelcx.simulator.expert.users.SiteUsers;
import io.camelcx.simulator.expert.users.UserEndpoints;
import io.camelcx.simulator.expert.xml.Element;
import io.camelcx.simulator.http.Answer;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Groups and their members. Only administrators change them. */
public record GroupEndpoints(SiteGroups groups, SiteUsers users) {
    private static final String GROUP = "/groups/{id}";
    private static final String MEMBERS = GROUP + "/users";
    private static final int LOCAL = 1;
    private static final Map<String, Comparator<Group>> ORDERS = Map.of(
            "id", Comparator.comparing(Group::id),
            "name", Comparator.comparing(Group::name),
            "role", Comparator.comparing(Group::role),
            "service", Comparator.comparing(Group::authProvider));

    public void addTo(DekiRoutes routes) {
        routes.get("/groups", this::list)
                .on("POST", "/groups", this::post)
                .get(GROUP, call -> answer(call, find(call)))
                .on("PUT", GROUP, call -> modify(call, find(call), SentDocument.of(call, "group")))
                .on("DELETE", GROUP, this::delete)
                .get(MEMBERS, this::members)
                .on("POST", MEMBERS, call -> setMembers(call, true))
                .on("PUT", MEMBERS, call -> setMembers(call, false))
                .on("DELETE", MEMBERS + "/{user}", this::removeMember);
    }

    private Answer list(DekiCall call) {
        Optional<String> name = call.query("groupnamefilter").map(text -> text.toLowerCase(Locale.ROOT));
        Optional<String> service = call.query("authprovider");
        Stream<Group> found = groups.all().stream()
                .filter(group -> name.map(group.name().toLowerCase(Locale.ROOT)::contains)
                        .orElse(true))
                .filter(group -> service.map(String.valueOf(group.authProvider())::equals)
                        .orElse(true));
        return call.answer(new RowPage("groups", "/groups", users.settings())
                .of(
                        call,
                        RowPage.sorted(call, found, ORDERS).toList(),
                        groups.all().size(),
                        each -> xml(call, each)));
    }

    private Answer post(DekiCall call) {
        requireAdmin(call);
        SentDocument sent = SentDocument.of(call, "group");
        if (sent.id().isPresent()) {
            return modify(call, find(sent.id().get()), sent);
        }
        String name = name(sent).orElseThrow(() -> DekiProblem.badBody("A group needs a name"));
        SiteRole role = sent.role("permissions.group").orElse(SiteRole.VIEWER);
        Set<Integer> members =
                sent.xml().children("users").findFirst().map(this::members).orElse(Set.of());
        return answer(
                call,
                groups.create(name, role, sent.service().orElse(LOCAL), members).orElseThrow(() -> nameInUse(name)));
    }

    private Answer modify(DekiCall call, Group group, SentDocument sent) {
        requireAdmin(call);
        Optional<String> name = name(sent);
        if (name.isPresent() && group.authProvider() != LOCAL) {
            throw DekiProblem.badBody("External groups may not be renamed");
        }
        name.flatMap(text -> groups.find("=" + text))
                .filter(other -> other.id() != group.id())
                .ifPresent(other -> {
                    throw nameInUse(other.name());
                });
        Optional<SiteRole> role = sent.role("permissions.group");
        return changed(call, group, before -> {
            Group renamed = name.map(before::withName).orElse(before);
            return role.map(renamed::withRole).orElse(renamed);
        });
    }

    private static Optional<String> name(SentDocument sent) {
        return sent.text("name").or(() -> sent.text("groupname")).filter(text -> !text.isBlank());
    }

    private Answer delete(DekiCall call) {
        requireAdmin(call);
        groups.remove(find(call).id());
        return Answer.empty(200);
    }

    private Answer members(DekiCall call) {
        Group group = find(call);
        String path = "/groups/" + group.id() + "/users";
        Stream<Account> members = group.members().stream().flatMap(id -> users.find(id).stream());
        return call.answer(new RowPage("users", path, users.settings())
                .of(call, UserEndpoints.query(call, members), -1, user -> users.row(call, user)));
    }

    private Answer setMembers(DekiCall call, boolean adding) {
        requireAdmin(call);
        Set<Integer> sent = members(SentDocument.of(call, "users").xml());
        return changed(call, find(call), group -> {
            Set<Integer> members = new TreeSet<>(sent);
            if (adding) {
                members.addAll(group.members());
            }
            return group.withMembers(members);
        });
    }

    private Answer removeMember(DekiCall call) {
        requireAdmin(call);
        Group group = find(call);
        String reference = decoded(call.variable("user"));
        Account user = users.find(reference)
                .filter(found -> group.members().contains(found.id()))
                .orElseThrow(() -> DekiProblem.notFound("User", reference));
        return changed(call, group, before -> {
            Set<Integer> left = new TreeSet<>(before.members());
            left.remove(user.id());
            return before.withMembers(left);
        });
    }

    private Set<Integer> members(Element list) {
        return list.children("user")
                .map(user -> user.attribute("id").orElse(""))
                .map(id -> users.find(id)
                        .orElseThrow(() -> DekiProblem.of(
                                400, "GroupCouldNotFindUserException", "user-unknown", "There is no user " + id, id)))
                .map(Account::id)
                .collect(Collectors.toSet());
    }

    private Answer changed(DekiCall call, Group group, UnaryOperator<Group> change) {
        return answer(call, groups.change(group.id(), change).orElseThrow(() -> missing(String.valueOf(group.id()))));
    }

    private Answer answer(DekiCall call, Group group) {
        return call.answer(xml(call, group));
    }

    private Element xml(DekiCall call, Group group) {
        return GroupXml.group(call, group, true, users.settings().newerFields());
    }

    private Group find(DekiCall call) {
        return find(decoded(call.variable("id")));
    }

    private Group find(String reference) {
        return groups.find(reference).orElseThrow(() -> missing(reference));
    }

    private static String decoded(String segment) {
        return DoubleEncoding.decode(segment).orElse(segment);
    }

    private static DekiProblem missing(String reference) {
        return DekiProblem.notFound("Group", reference);
    }

    private static void requireAdmin(DekiCall call) {
        if (call.user().role() != Role.ADMIN) {
            throw DekiProblem.forbidden("Administrator access is required");
        }
    }

    private static DekiProblem nameInUse(String name) {
        return DekiProblem.of(
                409, "GroupExistsConflictException", "group-exists", "The group '" + name + "' already exists", name);
    }
}
