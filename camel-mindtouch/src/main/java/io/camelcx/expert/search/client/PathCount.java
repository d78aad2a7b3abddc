// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.search.client;

import io.camelcx.expert.xml.XmlElement;
import io.camelcx.support.json.JsonRecord;
import java.util.List;

/**
 * How many results are at or below a page.
 *
 * @param path  the path of the page, which the vendor writes in lower case
 * @param title the title of the page
 * @param count the number of results
 */
public record PathCount(String path, String title, long count) implements JsonRecord {

    /** Reads the summary of a search; empty if it has none. */
    public static List<PathCount> readAll(XmlElement search) {
        return search.elements("summary").stream()
                .flatMap(summary -> summary.elements("results").stream())
                .map(each -> new PathCount(
                        each.attribute("path").orElse(""),
                        each.attribute("title").orElse(""),
                        each.number("count").orElse(0)))
                .toList();
    }
}
