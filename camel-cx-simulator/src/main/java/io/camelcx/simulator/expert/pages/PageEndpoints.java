// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.pages;

import io.camelcx.simulator.expert.api.DekiCall;
import io.camelcx.simulator.expert.api.DekiRoutes;
import io.camelcx.simulator.expert.auth.UserDirectory;
import io.camelcx.simulator.expert.site.Page;
import io.camelcx.simulator.expert.site.Place;
import io.camelcx.simulator.expert.site.Redirect;
import io.camelcx.simulator.expert.site.Site;
import io.camelcx.simulator.expert.xml.Element;
import io.camelcx.simulator.http.Answer;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

/** Reads one page, and the list of the most popular ones. */
public record PageEndpoints(Supplier<Site> site, PageLookup lookup, UserDirectory users) {
    private static final int DEFAULT_LIMIT = 50;

    public void addTo(DekiRoutes routes) {
        routes.get("/pages/popular", this::popular)
                .get("/pages/{id}", this::page)
                .get("/pages/{id}/info", this::info)
                .get("/pages/{id}/contents", this::contents);
    }

    private Answer page(DekiCall call) {
        Place place = lookup.place(call);
        if (place instanceof Redirect redirect) {
            return call.answer(redirect(call, redirect));
        }
        Page page = (Page) place;
        Element document = new PageXml(site.get(), users, call).full(page);
        boolean withContents = call.query("include")
                .filter(list -> List.of(list.split(",")).contains("contents"))
                .isPresent();
        return call.answer(withContents ? document.child(ContentXml.of(site.get(), call, page)) : document);
    }

    private Answer info(DekiCall call) {
        Place place = lookup.place(call);
        return call.answer(
                place instanceof Redirect redirect
                        ? redirect(call, redirect)
                        : PlaceXml.info(call, "page", (Page) place));
    }

    private Element redirect(DekiCall call, Redirect redirect) {
        Element target = Element.of("page.redirectedto");
        site.get().place(redirect.target()).ifPresent(place -> target.attribute("id", place.id())
                .attribute("href", PlaceXml.href(call, place.id()))
                .child("title", place.title())
                .child(PlaceXml.path(place.path())));
        return PlaceXml.redirect(call, redirect, target);
    }

    private Answer contents(DekiCall call) {
        return call.answer(ContentXml.of(site.get(), call, lookup.page(call)));
    }

    private Answer popular(DekiCall call) {
        List<Element> pages = site.get().pages().stream()
                .filter(page -> site.get().maySee(call.user(), page))
                .sorted(Comparator.comparingInt(PageXml::views).reversed())
                .skip(call.number("offset", 0))
                .limit(call.number("limit", DEFAULT_LIMIT))
                .map(page -> PlaceXml.page(call, "page", page)
                        .child(Element.of("metrics").child("metric.views", PageXml.views(page))))
                .toList();
        return call.answer(Element.of("pages.popular")
                .attribute("count", pages.size())
                .attribute("href", call.apiUrl() + "/pages/popular")
                .children(pages));
    }
}
