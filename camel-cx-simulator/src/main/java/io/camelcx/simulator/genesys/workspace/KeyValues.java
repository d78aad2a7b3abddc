// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.simulator.http.Json;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;

/** The vendor's lists of keys and values: {@code [{"key":"a","type":"str","value":"b"}]}, or plain objects instead. */
final class KeyValues {
    private static final Set<String> FIELDS = Set.of("userData", "extensions", "reasons", "userProperties", "settings");

    private KeyValues() {}

    /** The list that a request has in either form. */
    static ArrayNode of(JsonNode value) {
        ArrayNode list = Json.object().arrayNode();
        if (value instanceof ObjectNode object) {
            object.properties().forEach(field -> list.add(pair(field.getKey(), field.getValue())));
        } else if (value instanceof ArrayNode array) {
            array.forEach(item -> list.add(
                    item.has("type") ? item.deepCopy() : pair(item.path("key").asText(), item.path("value"))));
        }
        return list;
    }

    static ArrayNode of(Map<String, ?> values) {
        return of(Json.tree(values));
    }

    static ObjectNode pair(String key, JsonNode value) {
        ObjectNode pair = Json.object().put("key", key);
        if (value.isContainerNode()) {
            return pair.put("type", "kvlist").set("value", of(value));
        }
        return pair.put("type", value.isIntegralNumber() ? "int" : "str").set("value", value);
    }

    /** Replaces the pairs of the same keys, and adds the others. */
    static void update(ArrayNode list, ArrayNode changes) {
        changes.forEach(change -> remove(list, change.path("key").asText()));
        list.addAll(changes);
    }

    static void remove(ArrayNode list, String key) {
        for (int i = list.size() - 1; i >= 0; i--) {
            if (list.get(i).path("key").asText().equals(key)) {
                list.remove(i);
            }
        }
    }

    /** A copy of a message in which all lists are plain objects; of equal keys the last one stays. */
    static JsonNode plain(JsonNode message) {
        if (message instanceof ObjectNode object) {
            ObjectNode copy = Json.object();
            object.properties()
                    .forEach(field -> copy.set(
                            field.getKey(),
                            FIELDS.contains(field.getKey()) && field.getValue() instanceof ArrayNode list
                                    ? plainList(list)
                                    : plain(field.getValue())));
            return copy;
        }
        if (message instanceof ArrayNode array) {
            ArrayNode copy = Json.object().arrayNode();
            array.forEach(item -> copy.add(plain(item)));
            return copy;
        }
        return message;
    }

    private static ObjectNode plainList(ArrayNode list) {
        ObjectNode object = Json.object();
        StreamSupport.stream(list.spliterator(), false)
                .forEach(pair -> object.set(
                        pair.path("key").asText(),
                        pair.path("value") instanceof ArrayNode inner ? plainList(inner) : pair.path("value")));
        return object;
    }
}
