// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.openmedia.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The content of a new interaction: {@code createInteractionRequest} of the vendor's Openmedia API. Unknown
 * fields are sent to the vendor unchanged.
 */
public final class NewInteraction {

    /** The vendor's fields. */
    public static final List<String> FIELDS = List.of("externalId", "parentInteractionId", "receivedAt", "userData");

    private static final Set<String> TEXTS = Set.of("externalId", "parentInteractionId", "receivedAt");

    private final Map<String, Object> fields;

    private NewInteraction(Map<String, Object> fields) {
        this.fields = fields;
    }

    /** An interaction without any data. */
    public static NewInteraction empty() {
        return new NewInteraction(Map.of());
    }

    /**
     * An interaction with user data and nothing else.
     *
     * @param userData a JSON object
     * @throws IllegalArgumentException if it is not one
     */
    public static NewInteraction ofUserData(JsonNode userData) {
        return empty().with("userData", userData);
    }

    /**
     * An interaction with the vendor's fields.
     *
     * @param fields null values are omitted
     * @throws IllegalArgumentException if a value has another type than in the vendor's reference
     */
    public static NewInteraction of(ObjectNode fields) {
        return of(fields.properties());
    }

    /**
     * An interaction with the vendor's fields.
     *
     * @param fields null values are omitted; the values must not change before the interaction is created
     * @throws IllegalArgumentException if a value has another type than in the vendor's reference
     */
    public static NewInteraction of(Map<String, ?> fields) {
        return of(fields.entrySet());
    }

    private static NewInteraction of(Collection<? extends Map.Entry<String, ?>> fields) {
        Map<String, Object> copy = new LinkedHashMap<>();
        for (Map.Entry<String, ?> field : fields) {
            if (!isNull(field.getValue())) {
                copy.put(field.getKey(), checked(field.getKey(), field.getValue()));
            }
        }
        return new NewInteraction(copy);
    }

    /** A copy with an external id. */
    public NewInteraction withExternalId(String externalId) {
        return with("externalId", externalId);
    }

    /** A copy with a parent interaction. */
    public NewInteraction withParentInteractionId(String parentInteractionId) {
        return with("parentInteractionId", parentInteractionId);
    }

    /** A copy with the time at which the work was received, in the contact centre's format. */
    public NewInteraction withReceivedAt(String receivedAt) {
        return with("receivedAt", receivedAt);
    }

    /** The external id; empty if it has none. */
    public String externalId() {
        return (String) fields.getOrDefault("externalId", "");
    }

    /** The vendor's fields, for JSON; not to be modified. */
    Map<String, Object> fields() {
        return fields;
    }

    private NewInteraction with(String field, Object value) {
        Map<String, Object> copy = new LinkedHashMap<>(fields);
        copy.put(field, checked(field, value));
        return new NewInteraction(copy);
    }

    private static boolean isNull(Object value) {
        return value == null || value instanceof JsonNode node && node.isNull();
    }

    private static Object checked(String field, Object value) {
        if (TEXTS.contains(field)) {
            return text(field, value);
        }
        if (field.equals("userData") && !(value instanceof ObjectNode || value instanceof Map)) {
            throw new IllegalArgumentException("userData must be a JSON object");
        }
        return value;
    }

    /** A number, such as one from a database or a spreadsheet, is accepted as an id. */
    private static String text(String field, Object value) {
        String text = "";
        if (value instanceof String || value instanceof Number) {
            text = value.toString();
        } else if (value instanceof JsonNode node && node.isValueNode()) {
            text = node.asText();
        }
        if (text.isBlank()) {
            throw new IllegalArgumentException(field + " must be a non-empty text");
        }
        return text;
    }

    /** Only the names of the fields: values may be personal data. */
    @Override
    public String toString() {
        return "NewInteraction" + fields.keySet();
    }
}
