// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.camelcx.expert.xml.CleanJson;
import io.camelcx.expert.xml.XmlElement;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The content of an element beyond the fields of its record, under the vendor's names, so that unknown fields are kept. */
public final class Details {

    private final Map<String, JsonNode> details = new LinkedHashMap<>();

    /**
     * The content of an element without its known parts.
     *
     * @param known the attributes and elements that the record has as fields
     */
    public static Map<String, JsonNode> of(XmlElement element, Set<String> known) {
        Details details = new Details();
        element.attributes().forEach((name, value) -> {
            if (!known.contains(name)) {
                details.attribute(name, value);
            }
        });
        element.elements().stream()
                .filter(child -> !known.contains(child.name()))
                .forEach(child -> details.element(element.name(), child));
        return details.all();
    }

    /** A copy that keeps the order. */
    public static Map<String, JsonNode> copy(Map<String, JsonNode> details) {
        return details.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(details));
    }

    /** Adds an attribute. */
    public void attribute(String name, String value) {
        details.put(name, CleanJson.scalar(name, value));
    }

    /** Adds an element; elements of one name become a list. */
    public void element(String parent, XmlElement element) {
        JsonNode value = CleanJson.of(parent, element);
        details.merge(element.name(), value, (before, now) -> {
            ArrayNode both = before instanceof ArrayNode array
                    ? array
                    : JsonNodeFactory.instance.arrayNode().add(before);
            return both.add(now);
        });
    }

    /** All parts so far. */
    public Map<String, JsonNode> all() {
        return details;
    }
}
