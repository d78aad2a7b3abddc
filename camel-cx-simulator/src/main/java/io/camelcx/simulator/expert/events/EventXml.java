// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.events;

import io.camelcx.simulator.expert.api.DekiCall;
import io.camelcx.simulator.expert.api.DekiTime;
import io.camelcx.simulator.expert.api.DoubleEncoding;
import io.camelcx.simulator.expert.pages.PlaceXml;
import io.camelcx.simulator.expert.site.Page;
import io.camelcx.simulator.expert.site.PageEvent;
import io.camelcx.simulator.expert.site.PageRef;
import io.camelcx.simulator.expert.site.Site;
import io.camelcx.simulator.expert.xml.Element;
import java.util.Optional;
import java.util.Set;

/** Events as documents. */
final class EventXml {
    private static final String VERSION = "3";

    private final Site site;
    private final DekiCall call;
    private final Set<String> included;

    EventXml(Site site, DekiCall call) {
        this.site = site;
        this.call = call;
        this.included = Set.of(call.query("include").orElse("").split(","));
    }

    /** What one user did to a page, with the address of all of it. */
    Element summary(int listedFor, EventRow row) {
        String hierarchy = call.apiUrl() + "/events/page-hierarchy/"
                + row.newest()
                        .page()
                        .filter(page -> site.page(page.id()).isPresent() && !page.isHome())
                        .flatMap(page -> site.page(page.id()))
                        .map(page -> "=" + DoubleEncoding.encode(page.path().value()))
                        .orElse(String.valueOf(listedFor));
        return fill(
                Element.of("summary")
                        .attribute("id", row.id())
                        .attribute("datetime", DekiTime.text(row.newest().at()))
                        .attribute("count", row.events().size())
                        .attribute("detailid", row.detailId())
                        .attribute("uri.detail", hierarchy + "/" + row.detailId())
                        .attribute("uri.hierarchy", hierarchy),
                row);
    }

    /** One event of a row. */
    Element single(EventRow row) {
        return fill(
                Element.of("summary")
                        .attribute("id", row.id())
                        .attribute("datetime", DekiTime.text(row.newest().at()))
                        .attribute("count", 1),
                row);
    }

    private Element fill(Element summary, EventRow row) {
        PageEvent event = row.newest();
        summary.child(event(event));
        event.page()
                .ifPresent(page -> summary.child(
                        Element.of("page").child("path", page.path().value())));
        return summary.child(Element.of("users").child(Element.of("user").attribute("id", event.userId())));
    }

    private Element event(PageEvent event) {
        Element xml = Element.of("event")
                .attribute("id", event.id())
                .attribute("datetime", DekiTime.text(event.at()))
                .attribute("type", event.type())
                .attribute("language", "en-US")
                .attribute("journaled", event.journaled())
                .attribute("version", VERSION);
        event.cascading().ifPresent(cascading -> xml.attribute("cascading", cascading));
        event.page()
                .ifPresent(page -> xml.child(page("page", page.id(), page.path().value())));
        event.root().ifPresent(root -> xml.child(page("root.page", root)));
        event.source().ifPresent(source -> xml.child(page("source.page", source)));
        EventDetailXml.addTo(xml, event);
        Element request = Element.of("request").attribute("id", event.requestId());
        return xml.child(
                included.contains("request") ? request.attribute("seq", 1).attribute("count", 1) : request);
    }

    private Element page(String name, PageRef page) {
        return page(name, page.id(), page.path().value());
    }

    /** Where the page was then, or, if the request includes pages, the current page. */
    private Element page(String name, int id, String pathOfThen) {
        Optional<Page> now = site.page(id);
        Optional<Page> known = now.or(() -> site.deleted(id));
        if (!included.contains("page") || known.isEmpty()) {
            return Element.of(name).attribute("id", id).attribute("revision", 0).child("path", pathOfThen);
        }
        return PlaceXml.page(call, name, known.get())
                .attribute("revision", 0)
                .attribute("deleted", now.isEmpty())
                .child("path.original", pathOfThen);
    }
}
