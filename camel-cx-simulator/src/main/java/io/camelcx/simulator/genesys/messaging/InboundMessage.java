// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.messaging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.simulator.genesys.envelope.Envelope;
import io.camelcx.simulator.http.Json;
import io.camelcx.simulator.http.RefusedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A message or a receipt, as a caller of the API sent it.
 *
 * @param from the id of its sender: the customer, or the contact center for a receipt
 * @param to the id of its first recipient
 * @param receipt what a receipt says; empty for everything else
 * @param content all of it
 */
record InboundMessage(String from, String to, Optional<Receipt> receipt, ObjectNode content) {
    private static final String RECEIPT = "Receipt";
    private static final Map<String, MessageState> STATES = Map.of(
            "Delivered", MessageState.DELIVERED,
            "Removed", MessageState.REMOVED,
            "Failed", MessageState.FAILED);

    /** What happened to an agent's message. */
    record Receipt(String messageId, MessageState state, List<FailureReason> reasons) {}

    /**
     * Reads the messages of a body.
     *
     * @throws RefusedException when it is no JSON object, or one of its messages lacks something
     */
    static List<InboundMessage> readAll(byte[] body) {
        ObjectNode object = Json.readObject(body).orElseThrow(() -> refusal("The body must be a JSON object"));
        JsonNode messages = object.path("messages");
        if (!messages.isArray() || messages.isEmpty()) {
            throw refusal("messages must be an array with at least one message");
        }
        List<InboundMessage> all = new ArrayList<>();
        for (int i = 0; i < messages.size(); i++) {
            all.add(read("messages[" + i + "]", messages.get(i)));
        }
        return all;
    }

    private static InboundMessage read(String where, JsonNode message) {
        if (!(message instanceof ObjectNode content)) {
            throw refusal(where + " must be an object");
        }
        JsonNode channel = content.path("channel");
        if (!channel.isObject()) {
            throw refusal(where + ".channel is missing");
        }
        String from = text(where + ".channel.from.id", channel.at("/from/id"));
        JsonNode to = channel.path("to");
        String recipient = text(where + ".channel.to.id", (to.isArray() ? to.path(0) : to).path("id"));
        String type = text(where + ".type", content.path("type"));
        if (type.equals("Text")) {
            text(where + ".text", content.path("text"));
        }
        Optional<Receipt> receipt =
                type.equals(RECEIPT) ? Optional.of(receipt(where, channel, content)) : Optional.empty();
        return new InboundMessage(from, recipient, receipt, content);
    }

    private static Receipt receipt(String where, JsonNode channel, JsonNode content) {
        String messageId = text(where + ".channel.messageId", channel.path("messageId"));
        String status = text(where + ".status", content.path("status"));
        if (!STATES.containsKey(status)) {
            throw refusal(where + ".status is '" + status + "', allowed are Delivered, Removed, Failed");
        }
        List<FailureReason> reasons = new ArrayList<>();
        for (JsonNode reason : content.path("reasons")) {
            if (!reason.path("code").canConvertToInt()) {
                throw refusal(where + ".reasons must be objects with a code that is a number");
            }
            reasons.add(new FailureReason(
                    reason.path("code").intValue(),
                    Optional.ofNullable(reason.path("message").textValue())));
        }
        return new Receipt(messageId, STATES.get(status), List.copyOf(reasons));
    }

    private static String text(String field, JsonNode value) {
        if (!value.isTextual() || value.textValue().isBlank()) {
            throw refusal(field + (value.isMissingNode() ? " is missing" : " must be a text that is not blank"));
        }
        return value.textValue();
    }

    private static RefusedException refusal(String message) {
        return Envelope.refusal(400, message);
    }
}
