// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.interactions.client;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.support.json.JsonRecord;

/**
 * A chat or e-mail interaction that has started or finished. A field that the vendor has not sent is empty; the vendor's reference requires none of them. As
 * JSON it is the vendor's object, with the field {@code operationId}.
 *
 * @param event {@code STARTED} or {@code FINISHED}
 * @param id the id of the interaction
 * @param mediaType {@code chat} or {@code email}
 * @param interactionSubtype such as {@code InboundNew}, {@code SMS} or {@code WhatsApp}
 * @param selfUri where the data of the interaction can be read
 * @param operationId the id of the operation that the webhook reports
 * @param json the vendor's object, fields that are unknown here included; not to be changed
 */
public record InteractionEvent(
        String event,
        String id,
        String mediaType,
        String interactionSubtype,
        String selfUri,
        String operationId,
        @JsonValue JsonNode json)
        implements JsonRecord {

    private static final String OPERATION_ID = "operationId";

    /**
     * Reads the vendor's object.
     *
     * @param json {@code event} and {@code entity}, or the fields of both side by side; anything else gives an event without content
     */
    @JsonCreator
    public static InteractionEvent read(JsonNode json) {
        JsonNode entity = json.path("entity").isObject() ? json.path("entity") : json;
        return new InteractionEvent(
                text(json.path("event")),
                text(entity.path("id")),
                text(entity.path("mediaType")),
                text(entity.path("interactionSubtype")),
                text(entity.path("selfUri")),
                text(json.path(OPERATION_ID)),
                json);
    }

    /**
     * Reads an element of a webhook, which is not used elsewhere.
     *
     * @param operationId the operation of the webhook; empty if it has none
     */
    static InteractionEvent read(JsonNode element, String operationId) {
        if (element instanceof ObjectNode object && !operationId.isEmpty()) {
            object.put(OPERATION_ID, operationId);
        }
        return read(element);
    }

    private static String text(JsonNode json) {
        return json.isValueNode() && !json.isNull() ? json.asText() : "";
    }
}
