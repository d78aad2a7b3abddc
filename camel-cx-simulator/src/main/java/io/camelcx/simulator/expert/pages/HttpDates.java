// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.pages;

import io.camelcx.simulator.expert.xml.Element;
import io.camelcx.simulator.http.HttpDate;
import java.time.Instant;

/** Dates as a site's JSON has them, in a document of any form. */
final class HttpDates {
    private HttpDates() {}

    /** The same element, in which each child {@code date.*} has another form. */
    static Element in(Element element) {
        Element rewritten = Element.of(element.name());
        element.attributes().forEach(rewritten::attribute);
        element.nodes()
                .forEach(node -> rewritten.child(
                        node instanceof Element child && child.name().startsWith("date.")
                                ? Element.of(child.name(), rewrite(child.text()))
                                : node));
        return rewritten;
    }

    private static String rewrite(String date) {
        return HttpDate.format(Instant.parse(date));
    }
}
