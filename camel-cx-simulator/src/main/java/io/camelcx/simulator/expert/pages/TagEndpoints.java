// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.pages;

import io.camelcx.simulator.expert.api.DekiCall;
import io.camelcx.simulator.expert.api.DekiProblem;
import io.camelcx.simulator.expert.api.DekiRoutes;
import io.camelcx.simulator.expert.site.Page;
import io.camelcx.simulator.expert.site.PageTag;
import io.camelcx.simulator.expert.site.Site;
import io.camelcx.simulator.expert.xml.Element;
import io.camelcx.simulator.expert.xml.XmlReader;
import io.camelcx.simulator.http.Answer;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads the tags of a page, and replaces all of them. */
public record TagEndpoints(Supplier<Site> site, PageLookup lookup) {
    private static final String ARTICLE = "article:";

    public void addTo(DekiRoutes routes) {
        routes.get("/pages/{id}/tags", call -> call.answer(list(site.get(), call, lookup.page(call))))
                .on("PUT", "/pages/{id}/tags", this::replace);
    }

    private Answer replace(DekiCall call) {
        Page page = lookup.page(call);
        List<String> values = XmlReader.read(call.http().text())
                .filter(root -> root.name().equals("tags"))
                .orElseThrow(() -> DekiProblem.badBody("The body must be a document <tags><tag value=\"...\"/></tags>"))
                .children("tag")
                .map(tag -> tag.attribute("value")
                        .filter(value -> !value.isBlank())
                        .orElseThrow(() -> DekiProblem.badBody("A tag lacks its value")))
                .toList();
        site.get().changes().setTags(page.id(), values, call.user().id());
        return call.written(list(site.get(), call, page));
    }

    static Element list(Site site, DekiCall call, Page page) {
        List<PageTag> tags = site.tags(page);
        return Element.of("tags")
                .attribute("count", tags.size())
                .attribute("href", call.apiUrl() + "/pages/" + page.id() + "/tags")
                .children(tags.stream().map(tag -> tag(call, tag)).toList());
    }

    /** What kind of page it is by its tags; most kinds of pages have none. */
    static Optional<String> article(Site site, Page page) {
        return site.tags(page).stream()
                .map(PageTag::value)
                .filter(value -> value.startsWith(ARTICLE))
                .map(value -> value.substring(ARTICLE.length()))
                .findFirst();
    }

    private static Element tag(DekiCall call, PageTag tag) {
        return Element.of("tag")
                .attribute("value", tag.value())
                .attribute("id", tag.id())
                .attribute("href", call.apiUrl() + "/site/tags/" + tag.id())
                .child("type", tag.type())
                .child("uri", call.siteUrl() + "/Special:Tags?tag=" + tag.id())
                .child("title", tag.title());
    }
}
