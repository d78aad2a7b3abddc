// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.engagement.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads the slots that the vendor proposes instead of a full one. Its clients show a map of texts; lists are read too. */
final class ProposedSlots {

    private ProposedSlots() {}

    /** The slots of a response; empty if it has none, and so does not say that a slot is full. */
    static Optional<Map<String, String>> of(JsonNode response) {
        JsonNode slots = response.path("data").path("slots");
        if (!slots.isContainerNode()) {
            return Optional.empty();
        }
        Map<String, String> proposed = new LinkedHashMap<>();
        if (slots.isObject()) {
            slots.properties().forEach(slot -> proposed.put(slot.getKey(), text(slot.getValue())));
        }
        if (slots.isArray()) {
            slots.forEach(slot -> proposed.put(
                    slot.isObject() ? slot.path("utcTime").asText() : slot.asText(), text(slot.path("capacity"))));
        }
        return Optional.of(Collections.unmodifiableMap(proposed));
    }

    private static String text(JsonNode value) {
        return value.isContainerNode() ? value.toString() : value.asText();
    }
}
