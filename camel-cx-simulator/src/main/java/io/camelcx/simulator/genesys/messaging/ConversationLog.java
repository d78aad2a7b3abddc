// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.messaging;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A conversation while it goes on. Its owner guards it. */
final class ConversationLog {
    /** How many messages are kept; the oldest are dropped. */
    static final int CAPACITY = 10_000;

    private final String id;
    private final String channelId;
    private final String customer;
    private final Instant startedAt;
    private final Map<String, ConversationMessage> messages = new LinkedHashMap<>();
    private Optional<Instant> endedAt = Optional.empty();
    private long written;

    ConversationLog(String id, String channelId, String customer, Instant startedAt) {
        this.id = id;
        this.channelId = channelId;
        this.customer = customer;
        this.startedAt = startedAt;
    }

    String id() {
        return id;
    }

    String channelId() {
        return channelId;
    }

    String customer() {
        return customer;
    }

    boolean live() {
        return endedAt.isEmpty();
    }

    /** How many messages were ever added. */
    long written() {
        return written;
    }

    void end(Instant at) {
        endedAt = Optional.of(at);
    }

    /** Adds the message; returns the one that was dropped for it. */
    Optional<ConversationMessage> add(ConversationMessage message) {
        written++;
        messages.put(message.id(), message);
        return messages.size() <= CAPACITY
                ? Optional.empty()
                : Optional.of(messages.remove(messages.keySet().iterator().next()));
    }

    void change(String messageId, UnaryOperator<ConversationMessage> change) {
        messages.computeIfPresent(messageId, (same, message) -> change.apply(message));
    }

    Conversation snapshot() {
        return new Conversation(id, channelId, customer, startedAt, endedAt, List.copyOf(messages.values()));
    }
}
