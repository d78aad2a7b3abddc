// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.pages;

import io.camelcx.simulator.expert.api.DekiCall;
import io.camelcx.simulator.expert.api.DekiProblem;
import io.camelcx.simulator.expert.api.DekiRoutes;
import io.camelcx.simulator.expert.site.Page;
import io.camelcx.simulator.expert.site.PagePath;
import io.camelcx.simulator.expert.site.SaveRequest;
import io.camelcx.simulator.expert.site.Site;
import io.camelcx.simulator.expert.xml.Element;
import io.camelcx.simulator.http.Answer;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Moves, copies and deletes pages. */
public record StructureEndpoints(Supplier<Site> site, PageLookup lookup, Clock clock) {
    public void addTo(DekiRoutes routes) {
        routes.on("POST", "/pages/{id}/move", this::move)
                .on("POST", "/pages/{id}/copy", this::copy)
                .on("DELETE", "/pages/{id}", this::delete);
    }

    private Answer move(DekiCall call) {
        Page page = lookup.page(call);
        PagePath to = target(call, page);
        List<Page> moved = site.get()
                .changes()
                .move(page.id(), to, call.query("title"), call.user().id());
        return call.written(list(call, "pages.moved", moved));
    }

    /** The target of a move: a path, a place below another page, or another name. */
    private PagePath target(DekiCall call, Page page) {
        Optional<String> to = call.query("to");
        if (to.isPresent()) {
            return PagePath.of(to.get());
        }
        Optional<String> parentId = call.query("parentid");
        Optional<String> name = call.query("name").or(() -> call.query("title"));
        if (parentId.isEmpty() && name.isEmpty()) {
            throw DekiProblem.missingArgument("to");
        }
        PagePath parent =
                parentId.map(this::parent).orElseGet(() -> page.path().parent().orElse(PagePath.HOME));
        return name.map(parent::child).orElseGet(() -> parent.below(page.path().name()));
    }

    private PagePath parent(String id) {
        return Optional.of(id)
                .filter(text -> text.matches("\\d{1,9}"))
                .flatMap(text -> site.get().page(Integer.parseInt(text)))
                .map(Page::path)
                .orElseThrow(() -> DekiProblem.notFound("Page", id));
    }

    private Answer copy(DekiCall call) {
        Page page = lookup.page(call);
        PagePath to = PagePath.of(call.query("to").orElseThrow(() -> DekiProblem.missingArgument("to")));
        SaveRequest.Abort abort = call.oneOf(SaveRequest.Abort.class, "abort", SaveRequest.Abort.EXISTS);
        if (abort != SaveRequest.Abort.EXISTS) {
            throw DekiProblem.invalidArgument("abort", call.query("abort").orElse(""), "exists");
        }
        List<Page> copied = site.get()
                .changes()
                .copy(
                        page.id(),
                        to,
                        call.flag("recursive"),
                        call.query("title"),
                        call.user().id());
        return call.written(list(call, "pages.copied", copied));
    }

    private Answer delete(DekiCall call) {
        Page page = lookup.page(call);
        List<Page> deleted = site.get()
                .changes()
                .delete(page.id(), call.flag("recursive"), call.user().id());
        Instant now = clock.instant();
        return call.written(list(
                "deletedpages",
                deleted.stream().map(each -> PlaceXml.deleted(call, each, now)).toList()));
    }

    /** The pages at their new paths; the old paths are not listed. */
    private static Element list(DekiCall call, String element, List<Page> pages) {
        return list(
                element,
                pages.stream().map(page -> PlaceXml.page(call, "page", page)).toList());
    }

    private static Element list(String element, List<Element> rows) {
        return Element.of(element).attribute("count", rows.size()).children(rows);
    }
}
