// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.pages.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.camelcx.expert.xml.CleanJson;
import io.camelcx.expert.xml.XmlElement;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** What an answer says beyond the fields of a record, under the vendor's names, so that nothing is lost that this version does not know. */
final class Details {

    private final Map<String, JsonNode> details = new LinkedHashMap<>();

    /**
     * Everything that an element says, but what is known.
     *
     * @param known names of attributes and elements that a record has as fields
     */
    static Map<String, JsonNode> of(XmlElement element, Set<String> known) {
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
    static Map<String, JsonNode> copy(Map<String, JsonNode> details) {
        return details.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(details));
    }

    void attribute(String name, String value) {
        details.put(name, CleanJson.scalar(name, value));
    }

    /** Elements that come several times are a list. */
    void element(String parent, XmlElement element) {
        JsonNode value = CleanJson.of(parent, element);
        details.merge(element.name(), value, (before, now) -> {
            ArrayNode both = before instanceof ArrayNode array
                    ? array
                    : JsonNodeFactory.instance.arrayNode().add(before);
            return both.add(now);
        });
    }

    Map<String, JsonNode> all() {
        return details;
    }
}
