/*
 * Copyright the Camel CX authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
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
