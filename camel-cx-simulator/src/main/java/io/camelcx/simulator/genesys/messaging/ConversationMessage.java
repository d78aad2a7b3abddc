// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.messaging;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A message of a conversation, at one point in time.
 *
 * @param id the id that the vendor gave to it
 * @param author who wrote it
 * @param at when it was accepted or sent, by the simulator's clock
 * @param type such as {@code Text}
 * @param text what was written, if it is one text
 * @param state where it stands
 * @param reasons why it was not delivered; empty unless it failed
 * @param receiverId the id that the webhook's response gave to an agent's message
 * @param traceId the {@code X-B3-TraceId} of the request with a customer's message
 * @param content the message as it was sent; not to be changed in place
 */
public record ConversationMessage(
        String id,
        Author author,
        Instant at,
        String type,
        Optional<String> text,
        MessageState state,
        List<FailureReason> reasons,
        Optional<String> receiverId,
        Optional<String> traceId,
        JsonNode content) {

    /** Who wrote a message. */
    public enum Author {
        CUSTOMER,
        AGENT
    }

    public ConversationMessage {
        reasons = List.copyOf(reasons);
    }

    static ConversationMessage of(
            String id, Author author, Instant at, MessageState state, Optional<String> traceId, JsonNode content) {
        return new ConversationMessage(
                id,
                author,
                at,
                content.path("type").asText(),
                text(content),
                state,
                List.of(),
                Optional.empty(),
                traceId,
                content);
    }

    ConversationMessage in(MessageState next, List<FailureReason> why) {
        return new ConversationMessage(id, author, at, type, text, next, why, receiverId, traceId, content);
    }

    ConversationMessage withReceiverId(String given) {
        return new ConversationMessage(
                id, author, at, type, text, state, reasons, Optional.of(given), traceId, content);
    }

    /** The text of a message, or the first one of an e-mail's parts. */
    private static Optional<String> text(JsonNode content) {
        return Optional.of(content.path("text"))
                .filter(JsonNode::isTextual)
                .or(() -> Optional.of(content.at("/content/0/text")).filter(JsonNode::isTextual))
                .map(JsonNode::textValue);
    }
}
