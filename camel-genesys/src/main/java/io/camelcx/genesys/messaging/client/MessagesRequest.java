// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.messaging.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Messages as the vendor's API takes them, checked for what each must have. */
public final class MessagesRequest {

    private static final String MESSAGES = "messages";

    private final ObjectNode request;

    private MessagesRequest(ObjectNode request) {
        this.request = request;
    }

    /**
     * A request with messages.
     *
     * @throws IllegalArgumentException if there is no message, or one lacks something; the message names it
     */
    public static MessagesRequest of(ArrayNode messages) {
        return ofRequest(JsonNodeFactory.instance.objectNode().set(MESSAGES, messages));
    }

    /**
     * The vendor's own request, with a field {@code messages}. Unknown fields are sent as they are.
     *
     * @throws IllegalArgumentException if there is no message, or one lacks something; the message names it
     */
    public static MessagesRequest ofRequest(ObjectNode request) {
        if (!(request.path(MESSAGES) instanceof ArrayNode messages) || messages.isEmpty()) {
            throw new IllegalArgumentException("send needs at least one message in the field messages");
        }
        for (int i = 0; i < messages.size(); i++) {
            check(MESSAGES + "[" + i + "]", messages.get(i));
        }
        return new MessagesRequest(request);
    }

    private static void check(String where, JsonNode message) {
        if (!message.isObject()) {
            throw new IllegalArgumentException(where + " must be a JSON object");
        }
        JsonNode channel = message.path("channel");
        JsonNode to = channel.path("to");
        requireText(where + ".channel.from.id", channel.path("from").path("id"), "the option or header from");
        requireText(where + ".channel.to.id", (to.isArray() ? to.path(0) : to).path("id"), "the option or header to");
        requireText(where + ".type", message.path("type"), "");
        if (message.path("type").asText().equals("Text")) {
            requireText(where + ".text", message.path("text"), "");
        }
    }

    private static void requireText(String where, JsonNode value, String instead) {
        if (!value.isTextual() || value.textValue().isBlank()) {
            throw new IllegalArgumentException(where
                    + (value.isMissingNode() || value.isNull() ? " is missing" : " must be a text that is not blank")
                    + (instead.isEmpty() ? "" : "; it may be set by " + instead));
        }
    }

    byte[] bytes(ObjectMapper mapper) {
        try {
            return mapper.writeValueAsBytes(request);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A tree can be written", impossible);
        }
    }
}
