// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.pages;

import io.camelcx.simulator.expert.api.DekiCall;
import io.camelcx.simulator.expert.api.DekiRoutes;
import io.camelcx.simulator.expert.site.Page;
import io.camelcx.simulator.expert.site.Site;
import io.camelcx.simulator.expert.xml.Element;
import io.camelcx.simulator.http.Answer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads what is below a page: its subpages, alone or with its files, and the whole tree. */
public record HierarchyEndpoints(Supplier<Site> site, PageLookup lookup) {
    private static final int DEFAULT_LIMIT = 100;

    public void addTo(DekiRoutes routes) {
        routes.get("/pages/{id}/subpages", call -> call.answer(subpages(call, lookup.page(call))))
                .get("/pages/{id}/files,subpages", this::filesAndSubpages)
                .get("/pages/{id}/tree", this::tree);
    }

    private Element subpages(DekiCall call, Page page) {
        List<Page> all = site.get().children(page, call.user());
        List<Element> shown = all.stream()
                .skip(call.number("offset", 0))
                .limit(call.number("limit", DEFAULT_LIMIT))
                .map(child -> PlaceXml.small(call, "page.subpage", child)
                        .attribute("subpages", site.get().hasChildren(child)))
                .toList();
        return Element.of("subpages")
                .attribute("count", shown.size())
                .attribute("totalcount", all.size())
                .attribute("href", call.apiUrl() + "/pages/" + page.id() + "/subpages")
                .children(shown);
    }

    private Answer filesAndSubpages(DekiCall call) {
        Page page = lookup.page(call);
        return call.answer(PlaceXml.page(call, "page", page)
                .child(subpages(call, page))
                .child(FileXml.list(call, page, site.get().files(page))));
    }

    /** The tree may be as large as the site: it is walked while it is sent, each page as it is at that time. */
    private Answer tree(DekiCall call) {
        Page root = lookup.page(call);
        if (call.query("format").filter("ids"::equals).isPresent()) {
            return Answer.of(200, "text/plain; charset=utf-8", ids(call, root).getBytes(StandardCharsets.US_ASCII));
        }
        return call.streamed(
                Element.of("pages").later(() -> List.of(node(call, root)).iterator()));
    }

    /** The numbers of the page and of all below it. */
    private String ids(DekiCall call, Page page) {
        return Stream.concat(
                        Stream.of(String.valueOf(page.id())),
                        site.get().children(page, call.user()).stream().map(child -> ids(call, child)))
                .collect(Collectors.joining(","));
    }

    private Element node(DekiCall call, Page page) {
        Element subpages = Element.of("subpages");
        if (site.get().hasChildren(page)) {
            subpages.later(() -> site.get().children(page, call.user()).stream()
                    .map(child -> node(call, child))
                    .iterator());
        }
        return PlaceXml.small(call, "page", page).child(subpages);
    }
}
