// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.search;

import io.camelcx.simulator.expert.api.DekiCall;
import io.camelcx.simulator.expert.api.DekiTime;
import io.camelcx.simulator.expert.pages.FileXml;
import io.camelcx.simulator.expert.pages.PlaceXml;
import io.camelcx.simulator.expert.site.Site;
import io.camelcx.simulator.expert.xml.Element;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** Results that were opened as documents. One that was deleted since has no page or file. */
public record ClickedXml(Supplier<Site> site) {

    /** The one that was opened most for a query. */
    Element top(DekiCall call, ClickedResult result) {
        return Element.of("topresult")
                .attribute("type", result.type())
                .attribute("hits", result.clicks().size())
                .children(place(call, result));
    }

    Element click(DekiCall call, ClickedResult result) {
        return Element.of("click")
                .child("averagePosition", decimal(result.averagePosition()))
                .child("hits", result.clicks().size())
                .child(
                        "mostRecent",
                        DekiTime.text(
                                result.clicks().get(result.clicks().size() - 1).time()))
                .children(place(call, result))
                .child("type", result.type());
    }

    private List<Element> place(DekiCall call, ClickedResult result) {
        return result.type().equals("file")
                ? site.get().file(result.id()).map(file -> FileXml.of(call, file)).stream()
                        .toList()
                : site.get().page(result.id()).map(page -> PlaceXml.page(call, "page", page)).stream()
                        .toList();
    }

    static String decimal(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }
}
