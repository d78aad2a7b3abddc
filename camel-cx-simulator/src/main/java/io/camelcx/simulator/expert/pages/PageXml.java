// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.pages;

import io.camelcx.simulator.expert.api.DekiCall;
import io.camelcx.simulator.expert.api.DekiTime;
import io.camelcx.simulator.expert.auth.UserDirectory;
import io.camelcx.simulator.expert.content.HtmlText;
import io.camelcx.simulator.expert.settings.ExpertUser;
import io.camelcx.simulator.expert.site.Page;
import io.camelcx.simulator.expert.site.Site;
import io.camelcx.simulator.expert.users.UserXml;
import io.camelcx.simulator.expert.xml.Element;
import io.camelcx.simulator.random.SeededRandom;
import java.util.List;

/** One page in full, as {@code pages/{id}} shows it. */
record PageXml(Site site, UserDirectory users, DekiCall call) {
    private static final int SUMMARY_LENGTH = 150;

    Element full(Page page) {
        String source = site.source(page);
        Element xml = PlaceXml.page(call, "page", page, true)
                .attribute("unpublish", "false")
                .child("date.edited", DekiTime.text(page.edited()))
                .child("summary", summary(source, page))
                .child(Element.of("metrics")
                        .child("metric.views", views(page))
                        .child("metric.charcount", source.length()));
        TagEndpoints.article(site, page).ifPresent(article -> xml.child("article", article));
        site.page(page.parentId()).ifPresent(parent -> xml.child(PlaceXml.page(call, "page.parent", parent)));
        users.byId(page.editorId()).ifPresent(user -> xml.child(UserXml.user(call, "user.author", user)));
        return xml.child(security(page))
                .child(noVotes())
                .child(TagEndpoints.list(site, call, page))
                .child(FileXml.list(call, page, site.files(page)))
                .child(PropertyXml.list(site, users, call, page))
                .child(Element.of("subpages").attribute("href", apiUrl(page, "subpages")))
                .child(Element.of("revisions")
                        .attribute("count", page.revision())
                        .attribute("href", apiUrl(page, "revisions")));
    }

    /** How often a page was looked at; it follows from the page alone. */
    static int views(Page page) {
        return SeededRandom.of(0, "views", page.id(), 0).between(0, 100_000);
    }

    private static String summary(String source, Page page) {
        String words = HtmlText.plain(HtmlText.evaluated(source, page.title()));
        int end = words.offsetByCodePoints(0, Math.min(SUMMARY_LENGTH, words.codePointCount(0, words.length())));
        return words.substring(0, end);
    }

    /** The attributes of a score without votes are empty. */
    private static Element noVotes() {
        Element rating = Element.of("rating");
        for (String voters : List.of("", "seated.", "unseated.")) {
            rating.attribute(voters + "score", "")
                    .attribute(voters + "score.trend", "")
                    .attribute(voters + "count", 0);
        }
        return rating.attribute("anonymous.score", "").attribute("anonymous.count", 0);
    }

    private Element security(Page page) {
        ExpertUser user = call.user();
        String operations = user.role().mayWrite()
                ? "LOGIN,BROWSE,READ,SUBSCRIBE,UPDATE,CREATE,DELETE,CHANGEPERMISSIONS"
                : "LOGIN,BROWSE,READ,SUBSCRIBE";
        return Element.of("security")
                .attribute("href", apiUrl(page, "security"))
                .child(Element.of("permissions.effective")
                        .child(Element.of("operations", operations)
                                .attribute("mask", user.role().mask())))
                .child(Element.of("permissions.page")
                        .child("restriction", site.isRestricted(page) ? "Private" : "Public"));
    }

    private String apiUrl(Page page, String below) {
        return call.apiUrl() + "/pages/" + page.id() + "/" + below;
    }
}
