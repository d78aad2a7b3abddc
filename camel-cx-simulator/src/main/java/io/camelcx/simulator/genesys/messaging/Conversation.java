// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.messaging;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a customer and the agents wrote to each other in a channel, at one point in time.
 *
 * @param id the simulator's id
 * @param channelId the channel
 * @param customer the customer's number or address
 * @param startedAt when its first message came, by the simulator's clock
 * @param endedAt when it was ended; the customer's next message begins another one
 * @param messages in the order in which they were accepted or sent; the newest {@value ConversationLog#CAPACITY}
 */
public record Conversation(
        String id,
        String channelId,
        String customer,
        Instant startedAt,
        Optional<Instant> endedAt,
        List<ConversationMessage> messages) {

    public Conversation {
        messages = List.copyOf(messages);
    }

    /** Whether it was not ended. */
    public boolean live() {
        return endedAt.isEmpty();
    }

    /** The message with this id, the vendor's or the one that the webhook's response gave to it. */
    public Optional<ConversationMessage> message(String messageId) {
        return messages.stream()
                .filter(message -> message.id().equals(messageId)
                        || message.receiverId().filter(messageId::equals).isPresent())
                .findFirst();
    }
}
