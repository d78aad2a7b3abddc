// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.openmedia.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The changes of an update: {@code changePropertiesRequest} of the vendor's Openmedia API.
 *
 * @param changed existing properties with their new values
 * @param added   new properties
 * @param deleted names of properties to delete
 */
public record PropertyChanges(Map<String, JsonNode> changed, Map<String, JsonNode> added, List<String> deleted) {

    /** The vendor's fields. */
    public static final List<String> FIELDS = List.of("changedProperties", "addedProperties", "deletedProperties");

    /**
     * Copies all three.
     *
     * @throws IllegalArgumentException if nothing is changed
     */
    public PropertyChanges {
        changed = new LinkedHashMap<>(changed);
        added = new LinkedHashMap<>(added);
        deleted = List.copyOf(deleted);
        if (changed.isEmpty() && added.isEmpty() && deleted.isEmpty()) {
            throw new IllegalArgumentException("an update needs at least one of " + FIELDS);
        }
    }

    /**
     * Reads the vendor's fields.
     *
     * @throws IllegalArgumentException if a field has another type than in the vendor's reference, or all are missing or empty
     */
    public static PropertyChanges of(ObjectNode fields) {
        return new PropertyChanges(
                object("changedProperties", fields), object("addedProperties", fields), names(fields));
    }

    ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        set(json, "changedProperties", changed);
        set(json, "addedProperties", added);
        if (!deleted.isEmpty()) {
            deleted.forEach(json.putArray("deletedProperties")::add);
        }
        return json;
    }

    private static void set(ObjectNode json, String field, Map<String, JsonNode> properties) {
        if (!properties.isEmpty()) {
            json.putObject(field).setAll(properties);
        }
    }

    private static Map<String, JsonNode> object(String field, ObjectNode fields) {
        JsonNode value = fields.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return Map.of();
        }
        if (!value.isObject()) {
            throw new IllegalArgumentException(field + " must be a JSON object");
        }
        Map<String, JsonNode> properties = new LinkedHashMap<>();
        value.properties().forEach(property -> properties.put(property.getKey(), property.getValue()));
        return properties;
    }

    private static List<String> names(ObjectNode fields) {
        JsonNode value = fields.path("deletedProperties");
        if (value.isMissingNode() || value.isNull()) {
            return List.of();
        }
        Collection<JsonNode> names = value.isArray() ? value.valueStream().toList() : List.of(value);
        if (!names.stream().allMatch(JsonNode::isTextual)) {
            throw new IllegalArgumentException("deletedProperties must be a list of names");
        }
        return names.stream().map(JsonNode::textValue).toList();
    }
}
