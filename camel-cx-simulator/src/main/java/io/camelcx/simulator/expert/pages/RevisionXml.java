// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.pages;

import io.camelcx.simulator.expert.api.DekiCall;
import io.camelcx.simulator.expert.api.DekiTime;
import io.camelcx.simulator.expert.site.Page;
import io.camelcx.simulator.expert.site.Revision;
import io.camelcx.simulator.expert.xml.Element;

/** One revision of a page as a document. */
final class RevisionXml {

    private RevisionXml() {}

    static Element of(DekiCall call, String element, Page page, Revision revision) {
        String pageUrl = call.apiUrl() + "/pages/" + page.id();
        return Element.of(element)
                .attribute("id", page.id())
                .attribute("revision", revision.number())
                .attribute("href", pageUrl + "/revisions?revision=" + revision.number())
                .child("title", page.title())
                .child(PlaceXml.path(page))
                .child("date.edited", DekiTime.text(revision.edited()))
                .child("description", revision.comment())
                .child(Element.of("contents")
                        .attribute("type", "text/html")
                        .attribute("href", pageUrl + "/contents?revision=" + revision.number()));
    }
}
