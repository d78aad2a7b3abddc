// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.provisioning.client;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import io.camelcx.support.json.JsonRecord;
import java.util.List;
import java.util.stream.Stream;

/**
 * A change of an object. As JSON it is the vendor's object, whose form the vendor does not publish: a field that it does not have is empty.
 *
 * @param json the vendor's object; not to be changed
 */
public record ProvisioningEvent(@JsonValue JsonNode json) implements JsonRecord {

    private static final List<String> OBJECTS = List.of("object", "person", "user");

    /** Reads the vendor's object. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ProvisioningEvent {}

    /** The type of the object, such as {@code users}. */
    public String type() {
        return first(json, "type", "objectType", "object_type");
    }

    /** What has happened, such as {@code create}, {@code update} and {@code delete}. */
    public String action() {
        return first(json, "action", "operation", "event");
    }

    /** The object; the whole event if it does not have one. */
    public JsonNode object() {
        return OBJECTS.stream()
                .map(json::path)
                .filter(JsonNode::isObject)
                .findFirst()
                .orElse(json);
    }

    /** The id of the object. */
    public String id() {
        String id = first(object(), "DBID", "dbid", "id");
        return id.isEmpty() ? first(json, "DBID", "dbid", "id") : id;
    }

    private static String first(JsonNode node, String... fields) {
        return Stream.of(fields)
                .map(node::path)
                .filter(value -> value.isValueNode() && !value.isNull())
                .map(JsonNode::asText)
                .findFirst()
                .orElse("");
    }
}
