// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.search.client;

import com.fasterxml.jackson.databind.JsonNode;
import io.camelcx.expert.api.Details;
import io.camelcx.expert.xml.XmlElement;
import io.camelcx.support.json.JsonRecord;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A page that the site's editors recommend for the words of a search.
 *
 * @param id      its number
 * @param title   its title
 * @param path    its path
 * @param uri     its URL in a browser
 * @param details all other fields, under the vendor's names
 */
public record RecommendedPage(long id, String title, String path, String uri, Map<String, JsonNode> details)
        implements JsonRecord {

    private static final Set<String> KNOWN = Set.of("id", "title", "path", "uri.ui");

    /** Copies {@code details}. */
    public RecommendedPage {
        details = Details.copy(details);
    }

    /** Reads the recommended pages of a search. */
    public static List<RecommendedPage> readAll(XmlElement search) {
        return search.elements("page").stream()
                .map(page -> new RecommendedPage(
                        page.number("id").orElse(0),
                        page.textOf("title"),
                        page.textOf("path"),
                        page.textOf("uri.ui"),
                        Details.of(page, KNOWN)))
                .toList();
    }
}
