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
 * An open media interaction (a work item) as the vendor returns it. The vendor's reference says only that it is an object,
 * so all but its ids is kept as it came.
 *
 * @param id         the vendor's id; empty if the answer has none
 * @param externalId the id that its creator gave it; empty if it has none
 * @param properties everything else, in the order of the answer
 */
@JsonSerialize(using = InteractionJson.Serializer.class)
@JsonDeserialize(using = InteractionJson.Deserializer.class)
public record Interaction(String id, String externalId, Map<String, JsonNode> properties) implements JsonRecord {

    /** What the vendor's other APIs call an interaction's id. */
    private static final String OTHER_ID = "interactionId";

    /** Copies {@code properties}. */
    public Interaction {
        properties = properties instanceof AnsweredProperties
                ? properties
                : Collections.unmodifiableMap(new LinkedHashMap<>(properties));
    }

    /**
     * Reads the vendor's object.
     *
     * @param json an object; anything else is an interaction of which nothing is known
     */
    public static Interaction read(JsonNode json) {
        return ofAnswer(json instanceof ObjectNode object ? object.objectNode().setAll(object) : json);
    }

    /** The same of an object that nobody else holds: it is kept. */
    static Interaction ofAnswer(JsonNode json) {
        return json instanceof ObjectNode object
                ? new Interaction(id(object), name(object.remove("externalId")), new AnsweredProperties(object))
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

    /** The same with the id by which it was asked for, if the answer does not name it. */
    Interaction namedBy(InteractionKey key) {
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
