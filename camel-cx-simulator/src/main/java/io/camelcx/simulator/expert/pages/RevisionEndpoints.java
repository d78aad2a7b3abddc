// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.pages;

import io.camelcx.simulator.expert.api.DekiCall;
import io.camelcx.simulator.expert.api.DekiRoutes;
import io.camelcx.simulator.expert.auth.UserDirectory;
import io.camelcx.simulator.expert.site.Page;
import io.camelcx.simulator.expert.site.Revision;
import io.camelcx.simulator.expert.site.Site;
import io.camelcx.simulator.expert.users.UserXml;
import io.camelcx.simulator.expert.xml.Element;
import io.camelcx.simulator.http.Answer;
import java.util.List;
import java.util.function.Supplier;

/** Lists the revisions of a page, the newest first. */
public record RevisionEndpoints(Supplier<Site> site, PageLookup lookup, UserDirectory users) {
    private static final int DEFAULT_LIMIT = 50;

    public void addTo(DekiRoutes routes) {
        routes.get("/pages/{id}/revisions", this::list);
    }

    private Answer list(DekiCall call) {
        Page page = lookup.page(call);
        List<Revision> all = site.get().revisions(page);
        int wanted = call.number("revision", 0);
        List<Element> shown = all.stream()
                .filter(revision -> wanted == 0 || revision.number() == wanted)
                .skip(call.number("offset", 0))
                .limit(call.number("limit", DEFAULT_LIMIT))
                .map(revision -> row(call, page, revision))
                .toList();
        return call.answer(Element.of("pages")
                .attribute("count", shown.size())
                .attribute("totalcount", all.size())
                .attribute("href", call.apiUrl() + "/pages/" + page.id() + "/revisions")
                .children(shown));
    }

    private Element row(DekiCall call, Page page, Revision revision) {
        Element row = RevisionXml.of(call, "page", page, revision);
        users.byId(revision.editorId()).ifPresent(user -> row.child(UserXml.user(call, "user.author", user)));
        return row;
    }
}
