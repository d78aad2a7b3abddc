// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.openmedia.client;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.support.json.JsonRecord;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An open media interaction (a work item) as the vendor returns it. The vendor's reference states only that it is an object, so
 * everything but its ids is preserved as it was received.
 *
 * @param id         the vendor's id; empty if the response has none
 * @param externalId the id that its creator gave it; empty if it has none
 * @param properties everything else, in the order of the response
 */
@JsonSerialize(using = InteractionJson.Serializer.class)
@JsonDeserialize(using = InteractionJson.Deserializer.class)
public record Interaction(String id, String externalId, Map<String, JsonNode> properties) implements JsonRecord {

    /** What the vendor's other APIs call an interaction's id. */
    private static final String OTHER_ID = "interactionId";

    /** Copies {@code properties}. */
    public Interaction {
        properties = properties instanceof ResponseProperties
                ? properties
                : Collections.unmodifiableMap(new LinkedHashMap<>(properties));
    }

    /**
     * Reads the vendor's object.
     *
     * @param json an object; anything else gives an interaction without ids and properties
     */
    public static Interaction read(JsonNode json) {
        return ofResponse(
                json instanceof ObjectNode object ? object.objectNode().setAll(object) : json);
    }

    /** The same without a copy, of an object that is not used elsewhere. */
    static Interaction ofResponse(JsonNode json) {
        return json instanceof ObjectNode object
                ? new Interaction(id(object), name(object.remove("externalId")), new ResponseProperties(object))
                : new Interaction("", "", Map.of());
    }

    private static String id(ObjectNode object) {
        String id = name(object.path("id"));
        String known = id.isEmpty() ? name(object.path(OTHER_ID)) : id;
        if (id.isEmpty() || known.equals(name(object.path(OTHER_ID)))) {
            object.remove(OTHER_ID);
        }
        object.remove("id");
        return known;
    }

    private static String name(JsonNode id) {
        return id == null || id.isNull() || id.isContainerNode() ? "" : id.asText();
    }

    /** A copy with the id of the request, if the response does not contain it. */
    Interaction withKey(InteractionKey key) {
        if (key instanceof InteractionKey.ById known && id.isEmpty()) {
            return new Interaction(known.id(), externalId, properties);
        }
        if (key instanceof InteractionKey.ByExternalId known && externalId.isEmpty()) {
            return new Interaction(id, known.externalId(), properties);
        }
        return this;
    }

    /**
     * A property as text, for conditions in routes.
     *
     * @param name the property's name, or a JSON pointer such as {@code /userData/priority}
     * @return empty if there is none, or if it is an object or a list
     */
    @JsonIgnore
    public String text(String name) {
        return property(name).asText("");
    }

    private JsonNode property(String name) {
        if (!name.startsWith("/")) {
            return properties.getOrDefault(name, MissingNode.getInstance());
        }
        JsonPointer pointer = JsonPointer.compile(name);
        return properties
                .getOrDefault(pointer.getMatchingProperty(), MissingNode.getInstance())
                .at(pointer.tail());
    }
}
