// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.security;

import io.camelcx.simulator.expert.api.DekiCall;
import io.camelcx.simulator.expert.api.DekiProblem;
import io.camelcx.simulator.expert.api.DekiRoutes;
import io.camelcx.simulator.expert.api.DekiTime;
import io.camelcx.simulator.expert.pages.PageLookup;
import io.camelcx.simulator.expert.security.PageSecurity.Grant;
import io.camelcx.simulator.expert.site.Page;
import io.camelcx.simulator.expert.users.Account;
import io.camelcx.simulator.expert.users.SentDocument;
import io.camelcx.simulator.expert.users.SiteGroups;
import io.camelcx.simulator.expert.users.SiteRole;
import io.camelcx.simulator.expert.users.SiteUsers;
import io.camelcx.simulator.expert.users.UserXml;
import io.camelcx.simulator.expert.xml.Element;
import io.camelcx.simulator.http.Answer;
import io.camelcx.simulator.http.AnswerBody;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The grants and the restriction of a page, which are stored and shown; they restrict no one here. Only who may write changes them.
 */
public final class SecurityEndpoints {
    private static final String SECURITY = "/pages/{id}/security";
    private static final List<String> RESTRICTIONS = List.of("Public", "Semi-Public", "Private", "Semi-Private");

    private final PageLookup lookup;
    private final SiteUsers users;
    private final SiteGroups groups;
    private final Clock clock;
    private final Map<Integer, PageSecurity> pages = new ConcurrentHashMap<>();

    public SecurityEndpoints(PageLookup lookup, SiteUsers users, SiteGroups groups, Clock clock) {
        this.lookup = lookup;
        this.users = users;
        this.groups = groups;
        this.clock = clock;
    }

    public void addTo(DekiRoutes routes) {
        routes.get(SECURITY, call -> call.answer(xml(call, lookup.page(call))))
                .on("PUT", SECURITY, call -> change(call, before -> PageSecurity.PUBLIC, "grants"))
                .on("POST", SECURITY, call -> change(call, UnaryOperator.identity(), "grants.added"))
                .on("DELETE", SECURITY, this::delete);
    }

    private Answer change(DekiCall call, UnaryOperator<PageSecurity> start, String list) {
        Page page = writable(call);
        SentDocument sent = SentDocument.of(call, "security");
        Map<String, Grant> added = new LinkedHashMap<>();
        sent.xml().children(list).flatMap(grants -> grants.children("grant")).forEach(grant -> {
            SiteRole role = new SentDocument(grant)
                    .role("permissions")
                    .orElseThrow(() -> DekiProblem.badBody("A grant lacks its role"));
            added.put(
                    grantee(grant), new Grant(role, clock.instant(), call.user().id()));
        });
        Stream<String> restrictions = sent.xml()
                .children("permissions.page")
                .flatMap(permissions -> permissions.children("restriction"))
                .map(Element::text);
        String restriction = restrictions.findFirst().orElse("");
        if (!restriction.isEmpty() && !RESTRICTIONS.contains(restriction)) {
            throw DekiProblem.badBody("There is no restriction " + restriction);
        }
        PageSecurity changed = start.apply(of(page)).with(added);
        pages.put(page.id(), restriction.isEmpty() ? changed : changed.withRestriction(restriction));
        return call.answer(xml(call, page));
    }

    private String grantee(Element grant) {
        return Stream.of("user", "group")
                .flatMap(kind -> grant.children(kind)
                        .flatMap(each -> each.attribute("id").stream())
                        .filter(id -> kind.equals("user")
                                ? users.find(id).isPresent()
                                : groups.find(id).isPresent())
                        .map(id -> kind + " " + id))
                .findFirst()
                .orElseThrow(() -> DekiProblem.badBody("A grant needs a user or a group that exists"));
    }

    private Answer delete(DekiCall call) {
        pages.remove(writable(call).id());
        return new Answer(200, Map.of(), AnswerBody.NONE);
    }

    private Page writable(DekiCall call) {
        if (!call.user().role().mayWrite()) {
            throw DekiProblem.forbidden("The user may not change permissions");
        }
        return lookup.page(call);
    }

    private PageSecurity of(Page page) {
        return pages.getOrDefault(page.id(), PageSecurity.PUBLIC);
    }

    private Element xml(DekiCall call, Page page) {
        PageSecurity security = of(page);
        SiteRole role = SiteRole.of(call.user().role());
        Element grants = Element.of("grants");
        security.grants().forEach((to, grant) -> grants.child(grant(call, to, grant)));
        Element restriction = Element.of("restriction", security.restriction())
                .attribute("id", 1 + RESTRICTIONS.indexOf(security.restriction()));
        return Element.of("security")
                .attribute("href", call.apiUrl() + "/pages/" + page.id() + "/security")
                .child(UserXml.permissions(call, "permissions.effective", role))
                .child(UserXml.permissions(call, "permissions.page", role).child(restriction))
                .child(Element.of("permissions.revoked"))
                .child(grants);
    }

    private Element grant(DekiCall call, String to, Grant grant) {
        String id = to.substring(to.indexOf(' ') + 1);
        Element xml = Element.of("grant")
                .child(UserXml.permissions(call, "permissions", grant.role()))
                .child("date.modified", DekiTime.text(grant.time()))
                .child(mention(call, "user.modifiedby", String.valueOf(grant.by())));
        return to.startsWith("user")
                ? xml.child(mention(call, "user", id))
                : xml.child(Element.of("group").attribute("id", id).attribute("href", call.apiUrl() + "/groups/" + id));
    }

    private Element mention(DekiCall call, String element, String id) {
        return users.find(id)
                .map((Account user) -> UserXml.user(call, element, user))
                .orElseGet(() -> Element.of(element).attribute("id", id));
    }
}
