// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.session;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cometd.bayeux.Channel;
import org.cometd.bayeux.Message;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Normalizes the messages of a response for the CometD client, which ignores the reply to a poll if it has no id, and never
 * polls again, and which fails on text where it expects a number. A reply without an id is matched by its channel; a field
 * gets the type that the protocol defines, or is left out.
 */
final class BayeuxReplies {

    private static final Logger LOG = LoggerFactory.getLogger(BayeuxReplies.class);
    private static final List<String> TIMES =
            List.of(Message.INTERVAL_FIELD, Message.TIMEOUT_FIELD, Message.MAX_INTERVAL_FIELD);
    private static final Set<String> ACTIONS =
            Set.of(Message.RECONNECT_RETRY_VALUE, Message.RECONNECT_HANDSHAKE_VALUE, Message.RECONNECT_NONE_VALUE);
    private static final String LONG_POLLING = "long-polling";
    private static final String EXPECTED_MESSAGES = "x-messages";

    private final List<? extends Message> sent;
    private final Set<String> answered = new HashSet<>();

    /** @param sent the messages of the request */
    BayeuxReplies(List<? extends Message> sent) {
        this.sent = sent;
    }

    /** The normalized messages of the response, without those that belong to no channel. */
    List<Message.Mutable> normalized(List<Message.Mutable> incoming) {
        List<Message.Mutable> normalized = new ArrayList<>(incoming.size());
        for (Message.Mutable message : incoming) {
            if (hasChannel(message)) {
                if (message.isMeta()) {
                    normalize(message);
                }
                normalized.add(message);
            } else {
                LOG.warn("A message without a channel is ignored; its fields are {}", message.keySet());
            }
        }
        return normalized;
    }

    /** The messages of the request without a reply. */
    List<? extends Message> unanswered() {
        return sent.stream()
                .filter(message -> !answered.contains(message.getId()))
                .toList();
    }

    /** A failure without a channel is the reply to a single request; a success without one proves nothing. */
    private boolean hasChannel(Message.Mutable message) {
        if (message.get(Message.CHANNEL_FIELD) instanceof String channel && channel.startsWith("/")) {
            return true;
        }
        boolean failure = message.containsKey(Message.ERROR_FIELD) && !isTrue(message.get(Message.SUCCESSFUL_FIELD));
        if (failure && sent.size() == 1) {
            message.setChannel(sent.get(0).getChannel());
            return true;
        }
        return false;
    }

    private void normalize(Message.Mutable message) {
        if (message.containsKey(Message.SUCCESSFUL_FIELD)) {
            message.setSuccessful(isTrue(message.get(Message.SUCCESSFUL_FIELD)));
        }
        text(message, Message.CLIENT_ID_FIELD);
        text(message, Message.SUBSCRIPTION_FIELD);
        advice(message);
        match(message);
        if (Channel.META_HANDSHAKE.equals(message.getChannel())) {
            handshake(message);
        }
    }

    private void match(Message.Mutable message) {
        Object subscription = message.get(Message.SUBSCRIPTION_FIELD);
        sent.stream()
                .filter(request -> !answered.contains(request.getId()))
                .filter(request -> request.getChannel().equals(message.getChannel()))
                .filter(request -> message.getId() == null
                        ? subscription == null || subscription.equals(request.get(Message.SUBSCRIPTION_FIELD))
                        : message.getId().equals(request.getId()))
                .findFirst()
                .ifPresent(request -> {
                    answered.add(request.getId());
                    message.setId(request.getId());
                    Object asked = request.get(Message.SUBSCRIPTION_FIELD);
                    if (subscription == null && asked != null) {
                        message.put(Message.SUBSCRIPTION_FIELD, asked);
                    }
                });
    }

    private static void handshake(Message.Mutable message) {
        if (!(message.get(Message.SUPPORTED_CONNECTION_TYPES_FIELD) instanceof List<?>)) {
            message.put(Message.SUPPORTED_CONNECTION_TYPES_FIELD, List.of(LONG_POLLING));
        }
        if (!(message.get(EXPECTED_MESSAGES) instanceof Number)) {
            message.remove(EXPECTED_MESSAGES);
        }
    }

    private static void advice(Message.Mutable message) {
        Object given = message.get(Message.ADVICE_FIELD);
        if (given == null) {
            message.remove(Message.ADVICE_FIELD);
            return;
        }
        Map<String, Object> advice = new HashMap<>();
        if (given instanceof Map<?, ?> fields) {
            fields.forEach((name, value) -> advice.put(String.valueOf(name), value));
        }
        String reconnect =
                String.valueOf(advice.get(Message.RECONNECT_FIELD)).strip().toLowerCase(Locale.ROOT);
        if (ACTIONS.contains(reconnect)) {
            advice.put(Message.RECONNECT_FIELD, reconnect);
        } else {
            advice.remove(Message.RECONNECT_FIELD);
        }
        for (String time : TIMES) {
            Optional<Long> millis = AdvisedTimes.millis(advice.get(time));
            millis.ifPresentOrElse(value -> advice.put(time, value), () -> advice.remove(time));
        }
        message.put(Message.ADVICE_FIELD, advice);
    }

    private static void text(Message.Mutable message, String field) {
        Object value = message.get(field);
        if (value == null) {
            message.remove(field);
        } else if (!(value instanceof String)) {
            message.put(field, value.toString());
        }
    }

    private static boolean isTrue(Object value) {
        return value != null && "true".equalsIgnoreCase(value.toString().strip());
    }
}
