// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.pages;

import io.camelcx.simulator.expert.xml.Element;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates as a site's JSON has them, in a document of any form. */
final class HttpDates {
    private static final DateTimeFormatter RFC_1123 =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH);

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
        return RFC_1123.format(Instant.parse(date).atZone(ZoneOffset.UTC));
    }
}
