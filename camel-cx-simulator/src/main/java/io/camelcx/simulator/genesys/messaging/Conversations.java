// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.messaging;

import io.camelcx.simulator.concurrent.Guard;
import io.camelcx.simulator.genesys.messaging.ConversationMessage.Author;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** All conversations, the newest {@link #CAPACITY} of them, and which agent's message belongs to which. Thread-safe. */
final class Conversations {
    static final int CAPACITY = 10_000;

    private final Supplier<String> ids;
    private final Guard guard = new Guard();
    private final Map<String, ConversationLog> byId = new LinkedHashMap<>();
    private final Map<Party, ConversationLog> live = new HashMap<>();
    private final Map<Sent, Place> places = new HashMap<>();

    /** A customer in a channel. */
    private record Party(String channelId, String customer) {}

    /** An agent's message by one of its ids. */
    private record Sent(String channelId, String messageId) {}

    private record Place(ConversationLog conversation, String messageId) {}

    /**
     * A message that was added.
     *
     * @param number 1 for the first one of its conversation
     */
    record Added(String conversationId, String channelId, String customer, long number) {}

    Conversations(Supplier<String> ids) {
        this.ids = ids;
    }

    /** Adds a message to the live conversation of the customer, or to a new one. */
    Added add(String channelId, String customer, ConversationMessage message) {
        return guard.get(() -> {
            Party party = new Party(channelId, customer);
            ConversationLog log = Optional.ofNullable(live.get(party)).orElseGet(() -> begin(party, message.at()));
            log.add(message).ifPresent(dropped -> forget(log, dropped));
            if (message.author() == Author.AGENT) {
                places.put(new Sent(channelId, message.id()), new Place(log, message.id()));
            }
            return new Added(log.id(), channelId, customer, log.written());
        });
    }

    /** Changes an agent's message that is found by the vendor's id or the receiver's; nothing when there is none. */
    void change(String channelId, String messageId, UnaryOperator<ConversationMessage> change) {
        guard.run(() -> Optional.ofNullable(places.get(new Sent(channelId, messageId)))
                .ifPresent(place -> place.conversation().change(place.messageId(), change)));
    }

    /** Gives an agent's message a second id, which its receipts have. */
    void alias(String channelId, String messageId, String receiverId) {
        guard.run(() -> Optional.ofNullable(places.get(new Sent(channelId, messageId)))
                .ifPresent(place -> {
                    place.conversation().change(messageId, message -> message.withReceiverId(receiverId));
                    places.putIfAbsent(new Sent(channelId, receiverId), place);
                }));
    }

    /** Whether an agent's message has this id. */
    boolean knows(String channelId, String messageId) {
        return guard.get(() -> places.containsKey(new Sent(channelId, messageId)));
    }

    /** Ends a live conversation; empty when there is none with this id. */
    Optional<Conversation> end(String id, Instant at) {
        return end(id, at, log -> true);
    }

    /** Ends a live conversation that has this number of messages; empty when there is none. */
    Optional<Conversation> end(String id, long written, Instant at) {
        return end(id, at, log -> log.written() == written);
    }

    Optional<Conversation> find(String id) {
        return guard.get(() -> Optional.ofNullable(byId.get(id)).map(ConversationLog::snapshot));
    }

    Optional<Conversation> live(String channelId, String customer) {
        return guard.get(() ->
                Optional.ofNullable(live.get(new Party(channelId, customer))).map(ConversationLog::snapshot));
    }

    List<Conversation> all() {
        return guard.get(
                () -> byId.values().stream().map(ConversationLog::snapshot).toList());
    }

    void clear() {
        guard.run(() -> {
            byId.clear();
            live.clear();
            places.clear();
        });
    }

    private Optional<Conversation> end(String id, Instant at, Predicate<ConversationLog> condition) {
        return guard.get(() -> Optional.ofNullable(byId.get(id))
                .filter(ConversationLog::live)
                .filter(condition)
                .map(log -> {
                    log.end(at);
                    live.remove(new Party(log.channelId(), log.customer()));
                    return log.snapshot();
                }));
    }

    private ConversationLog begin(Party party, Instant at) {
        ConversationLog log = new ConversationLog(ids.get(), party.channelId(), party.customer(), at);
        live.put(party, log);
        byId.put(log.id(), log);
        if (byId.size() > CAPACITY) {
            ConversationLog eldest = byId.remove(byId.keySet().iterator().next());
            eldest.snapshot().messages().forEach(message -> forget(eldest, message));
            live.remove(new Party(eldest.channelId(), eldest.customer()), eldest);
        }
        return log;
    }

    private void forget(ConversationLog log, ConversationMessage dropped) {
        places.remove(new Sent(log.channelId(), dropped.id()));
        dropped.receiverId().ifPresent(id -> places.remove(new Sent(log.channelId(), id)));
    }
}
