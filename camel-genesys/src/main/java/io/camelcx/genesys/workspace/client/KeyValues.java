// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.workspace.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.camelcx.support.json.ExactJson;
import java.util.LinkedHashMap;
import java.util.Map;

/** The vendor's lists of keys and values, {@code [{key, type, value}]}, which some versions send as plain objects. */
public final class KeyValues {

    private static final ObjectMapper MAPPER = ExactJson.mapper();

    private KeyValues() {}

    /** Reads either form. Of several values of a key the last one counts; anything else is an empty map. */
    public static Map<String, Object> read(JsonNode list) {
        Map<String, Object> values = new LinkedHashMap<>();
        if (list.isArray()) {
            list.forEach(pair -> values.put(pair.path("key").asText(), value(pair.path("value"))));
        } else if (list.isObject()) {
            list.properties().forEach(field -> values.put(field.getKey(), value(field.getValue())));
        }
        return values;
    }

    private static Object value(JsonNode node) {
        if (isList(node)) {
            return read(node);
        }
        return node.isMissingNode() || node.isNull() ? "" : MAPPER.convertValue(node, Object.class);
    }

    private static boolean isList(JsonNode node) {
        return node.isObject()
                || node.isArray() && !node.isEmpty() && node.get(0).has("key");
    }

    /** Writes a plain object as a list; a list stays as it is. */
    public static JsonNode write(JsonNode values) {
        if (!values.isObject()) {
            return values;
        }
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        values.properties().forEach(field -> {
            JsonNode value = field.getValue();
            String type = value.isObject() ? "kvlist" : value.isIntegralNumber() ? "int" : "str";
            list.addObject()
                    .put("key", field.getKey())
                    .put("type", type)
                    .set(
                            "value",
                            type.equals("str") ? JsonNodeFactory.instance.textNode(value.asText()) : write(value));
        });
        return list;
    }
}
