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
 * What an interaction is created from: {@code createInteractionRequest} of the vendor's Openmedia API. Fields that are not
 * known here go to the vendor as they are.
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
     * An interaction as the vendor writes it.
     *
     * @param fields the vendor's fields; those that are null are left out
     * @throws IllegalArgumentException if one of them is of another type than the vendor's reference says
     */
    public static NewInteraction of(ObjectNode fields) {
        return of(fields.properties());
    }

    /**
     * An interaction as the vendor writes it.
     *
     * @param fields the vendor's fields; those that are null are left out. What their values hold must not change before the
     *     interaction is created
     * @throws IllegalArgumentException if one of them is of another type than the vendor's reference says
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
        return (String) fields.getOrDefault("externalId", "");
    }

    /** The vendor's fields, to be written as JSON; they must not be changed. */
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

    /** A number from a database or a spreadsheet is an id as good as any. */
    private static String text(String field, Object value) {
        String text = "";
        if (value instanceof String || value instanceof Number) {
            text = value.toString();
        } else if (value instanceof JsonNode node && node.isValueNode()) {
            text = node.asText();
        }
        if (text.isBlank()) {
            throw new IllegalArgumentException(field + " must be a text that is not empty");
        }
        return text;
    }

    /** The names of its fields; what they hold may be a customer's. */
    @Override
    public String toString() {
        return "NewInteraction" + fields.keySet();
    }
}
