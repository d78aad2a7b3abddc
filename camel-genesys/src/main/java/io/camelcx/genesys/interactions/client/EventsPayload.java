// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.interactions.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * The body of an Interactions Webhook.
 *
 * @param operationId the id of the operation; empty if there is none
 * @param events in the order of the body
 */
public record EventsPayload(String operationId, List<InteractionEvent> events) {

    /** Copies {@code events}. */
    public EventsPayload {
        events = List.copyOf(events);
    }

    /**
     * Reads the vendor's object: the events in {@code data.entities}. Where there is no such list, the object is an event itself, so that nothing is lost.
     */
    public static EventsPayload read(ObjectNode json) {
        String operationId = json.path("operationId").asText("");
        JsonNode entities = entities(json);
        return entities.isArray()
                ? new EventsPayload(
                        operationId,
                        StreamSupport.stream(entities.spliterator(), false)
                                .map(element -> InteractionEvent.read(element, operationId))
                                .toList())
                : new EventsPayload(operationId, List.of(InteractionEvent.read(json)));
    }

    /** Without {@code data}, or in it. */
    private static JsonNode entities(ObjectNode json) {
        return json.path("entities").isArray()
                ? json.path("entities")
                : json.path("data").path("entities");
    }
}
