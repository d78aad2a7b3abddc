// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.pages.client;

import com.fasterxml.jackson.databind.JsonNode;
import io.camelcx.expert.api.Details;
import io.camelcx.expert.xml.XmlElement;
import io.camelcx.support.json.JsonRecord;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A tag of a page.
 *
 * @param value   its value, such as {@code article:topic}
 * @param type    text, date or define; empty if the response does not contain it
 * @param title   the displayed text
 * @param uri     the URL of the pages with this tag
 * @param id      its number; 0 if the response does not contain it, as in what {@code find} lists
 * @param details all other fields, under the vendor's names
 */
public record PageTag(String value, String type, String title, String uri, long id, Map<String, JsonNode> details)
        implements JsonRecord {

    private static final Set<String> KNOWN = Set.of("value", "type", "title", "uri", "id");

    /** Copies {@code details}. */
    public PageTag {
        details = Details.copy(details);
    }

    /** Reads the vendor's element {@code tags}. */
    public static List<PageTag> readAll(XmlElement tags) {
        return tags.elements("tag").stream()
                .map(tag -> new PageTag(
                        tag.attribute("value").orElse(""),
                        tag.textOf("type"),
                        tag.textOf("title"),
                        tag.textOf("uri"),
                        tag.number("id").orElse(0),
                        Details.of(tag, KNOWN)))
                .toList();
    }
}
