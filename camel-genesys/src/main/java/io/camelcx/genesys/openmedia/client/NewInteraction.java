/*
 * Copyright the Camel CX authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package io.camelcx.genesys.openmedia.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What an interaction is created from: {@code createInteractionRequest} of the vendor's Openmedia API. Fields that are not
 * known here go to the vendor as they are.
 */
public final class NewInteraction {

    /** The vendor's fields. */
    public static final List<String> FIELDS = List.of("externalId", "parentInteractionId", "receivedAt", "userData");

    private static final Set<String> TEXTS = Set.of("externalId", "parentInteractionId", "receivedAt");

    private final ObjectNode fields;

    private NewInteraction(ObjectNode fields) {
        this.fields = fields;
    }

    /** An interaction without any data. */
    public static NewInteraction empty() {
        return new NewInteraction(JsonNodeFactory.instance.objectNode());
    }

    /**
     * An interaction with user data and nothing else.
     *
     * @param userData a JSON object
     * @throws IllegalArgumentException if it is not one
     */
    public static NewInteraction ofUserData(JsonNode userData) {
        return of(JsonNodeFactory.instance.objectNode().set("userData", userData));
    }

    /**
     * An interaction as the vendor writes it.
     *
     * @param fields the vendor's fields; those that are null are left out
     * @throws IllegalArgumentException if one of them is of another type than the vendor's reference says
     */
    public static NewInteraction of(ObjectNode fields) {
        ObjectNode copy = fields.objectNode();
        fields.properties().stream()
                .filter(field -> !field.getValue().isNull())
                .forEach(field -> copy.set(field.getKey(), checked(field.getKey(), field.getValue())));
        return new NewInteraction(copy);
    }

    /** The same with this external id. */
    public NewInteraction withExternalId(String externalId) {
        return with("externalId", externalId);
    }

    /** The same below this interaction. */
    public NewInteraction withParentInteractionId(String parentInteractionId) {
        return with("parentInteractionId", parentInteractionId);
    }

    /** The same with the time at which the work was received, as the contact centre writes it. */
    public NewInteraction withReceivedAt(String receivedAt) {
        return with("receivedAt", receivedAt);
    }

    /** The external id; empty if it has none. */
    public String externalId() {
        return fields.path("externalId").asText("");
    }

    /** The vendor's fields as a tree that must not be changed. */
    ObjectNode json() {
        return fields;
    }

    private NewInteraction with(String field, String value) {
        ObjectNode copy = fields.objectNode();
        copy.setAll(fields);
        copy.set(field, checked(field, copy.textNode(value)));
        return new NewInteraction(copy);
    }

    private static JsonNode checked(String field, JsonNode value) {
        if (field.equals("userData") && !value.isObject()) {
            throw new IllegalArgumentException("userData must be a JSON object");
        }
        if (!TEXTS.contains(field)) {
            return value;
        }
        if (!value.isValueNode() || value.asText().isBlank()) {
            throw new IllegalArgumentException(field + " must be a text that is not empty");
        }
        // A number from a database or a spreadsheet is an id as good as any.
        return value.isTextual() ? value : JsonNodeFactory.instance.textNode(value.asText());
    }

    /** The names of its fields; what they hold may be a customer's. */
    @Override
    public String toString() {
        return fields.properties().stream()
                .map(field -> field.getKey())
                .collect(Collectors.joining(", ", "NewInteraction[", "]"));
    }
}
