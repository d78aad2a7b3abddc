// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.stats.client;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A statistic to request: a predefined one by its name, or one with a definition of its own.
 *
 * @param statisticId identifies it within a subscription; empty without a subscription
 * @param objectType  {@code Agent}, {@code Queue}, {@code RoutePoint} and more: any type of the vendor
 * @param objectId    the object, an agent's employee id for example
 * @param name        the name of the predefined statistic; empty for a definition without a name
 * @param others      the other fields of the vendor's object, such as {@code definition}, sent unchanged
 */
public record Statistic(
        String statisticId, String objectType, String objectId, String name, Map<String, JsonNode> others) {

    private static final Set<String> OWN = Set.of("statisticId", "objectType", "objectId", "name");

    /** Copies {@code others}. */
    public Statistic {
        others = Map.copyOf(others);
    }

    /** A predefined statistic. */
    public static Statistic predefined(String objectType, String objectId, String name) {
        return new Statistic("", objectType, objectId, name, Map.of());
    }

    /**
     * Reads the vendor's object.
     *
     * @throws IllegalArgumentException if it names no object, or neither a predefined statistic nor a definition
     */
    public static Statistic from(JsonNode json) {
        if (!json.isObject()) {
            throw new IllegalArgumentException("A statistic must be a JSON object, not " + json.getNodeType());
        }
        return new Statistic(
                        text(json, "statisticId"),
                        text(json, "objectType"),
                        text(json, "objectId"),
                        text(json, "name"),
                        others(json))
                .checked();
    }

    /**
     * Reads the vendor's object without a tree of it, for lists of many.
     *
     * @param json at the first token of the object, and afterwards at its last one; its codec reads the other fields
     * @throws IllegalArgumentException as {@link #from} does
     */
    public static Statistic read(JsonParser json) throws IOException {
        if (!json.isExpectedStartObjectToken()) {
            return from(json.readValueAsTree());
        }
        String statisticId = "";
        String objectType = "";
        String objectId = "";
        String name = "";
        Map<String, JsonNode> others = new HashMap<>();
        for (String field = json.nextFieldName(); field != null; field = json.nextFieldName()) {
            json.nextToken();
            switch (field) {
                case "statisticId" -> statisticId = text(json);
                case "objectType" -> objectType = text(json);
                case "objectId" -> objectId = text(json);
                case "name" -> name = text(json);
                default -> others.put(field, json.readValueAsTree());
            }
        }
        return new Statistic(statisticId, objectType, objectId, name, others).checked();
    }

    private Statistic checked() {
        if (objectType.isEmpty() || objectId.isEmpty()) {
            throw new IllegalArgumentException("A statistic needs objectType and objectId: " + toJson());
        }
        if (name.isEmpty() && !others.containsKey("definition")) {
            throw new IllegalArgumentException(
                    "A statistic needs the name of a predefined one, or a definition: " + toJson());
        }
        return this;
    }

    /** The same statistic with an id. */
    public Statistic withId(String id) {
        return new Statistic(id, objectType, objectId, name, others);
    }

    /** The vendor's object. */
    public ObjectNode toJson() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        putUnlessEmpty(json, "statisticId", statisticId);
        json.put("objectType", objectType).put("objectId", objectId);
        putUnlessEmpty(json, "name", name);
        return json.setAll(others);
    }

    /** A description for messages. */
    public String label() {
        return (name.isEmpty() ? "a defined statistic" : name) + " of " + objectType + " " + objectId;
    }

    private static void putUnlessEmpty(ObjectNode json, String field, String value) {
        if (!value.isEmpty()) {
            json.put(field, value);
        }
    }

    private static String text(JsonNode json, String field) {
        return Optional.of(json.path(field))
                .filter(JsonNode::isValueNode)
                .filter(node -> !node.isNull())
                .map(JsonNode::asText)
                .orElse("");
    }

    private static String text(JsonParser json) throws IOException {
        JsonToken value = json.currentToken();
        json.skipChildren();
        return value.isScalarValue() && value != JsonToken.VALUE_NULL ? json.getText() : "";
    }

    private static Map<String, JsonNode> others(JsonNode json) {
        Map<String, JsonNode> fields = new HashMap<>();
        for (Map.Entry<String, JsonNode> field : json.properties()) {
            if (!OWN.contains(field.getKey())) {
                fields.put(field.getKey(), field.getValue());
            }
        }
        return fields;
    }
}
