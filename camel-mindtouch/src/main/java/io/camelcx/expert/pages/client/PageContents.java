// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.pages.client;

import com.fasterxml.jackson.databind.JsonNode;
import io.camelcx.expert.api.Details;
import io.camelcx.expert.xml.XmlElement;
import io.camelcx.expert.xml.XmlWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The contents of a page.
 *
 * @param type  its media type
 * @param body  its text in the requested format; for xhtml, markup
 * @param parts parts outside of the body, such as {@code toc}, the table of contents, by the vendor's name; also {@code
 *     head} and {@code tail}, scripts before and after the body
 * @param details all other fields, under the vendor's names, such as {@code title}
 */
public record PageContents(String type, String body, Map<String, String> parts, Map<String, JsonNode> details) {

    private static final Set<String> KNOWN = Set.of("type", "body", "head", "tail");

    /** Copies {@code parts} and {@code details}. */
    public PageContents {
        parts = Map.copyOf(parts);
        details = Details.copy(details);
    }

    /** Contents without details. */
    public PageContents(String type, String body, Map<String, String> parts) {
        this(type, body, parts, Map.of());
    }

    /** Reads the vendor's element {@code content}. */
    public static PageContents read(XmlElement content) {
        Optional<String> body = Optional.empty();
        Map<String, String> parts = new LinkedHashMap<>();
        for (XmlElement part : content.elements()) {
            String text = XmlWriter.authored(part);
            String name = part.name().equals("body") ? part.attribute("target").orElse("") : part.name();
            if (name.isEmpty()) {
                body = body.or(() -> Optional.of(text));
            } else if (!text.isEmpty()) {
                parts.put(name, text);
            }
        }
        return new PageContents(
                content.attribute("type").orElse("text/html"), body.orElse(""), parts, Details.of(content, KNOWN));
    }
}
