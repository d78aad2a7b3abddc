// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.messaging;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.simulator.genesys.messaging.ConversationMessage.Author;
import io.camelcx.simulator.genesys.settings.MessagingChannel;
import io.camelcx.simulator.genesys.settings.MessagingSettings;
import io.camelcx.simulator.genesys.webhooks.Delivery;
import io.camelcx.simulator.genesys.webhooks.WebhooksApi;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** What agents write: it belongs to a conversation, and leaves by webhook. */
final class AgentsDesk {
    private static final String SUBJECT = "Your request";

    private final Supplier<MessagingSettings> settings;
    private final MessageIds ids;
    private final Conversations conversations;
    private final WebhooksApi webhooks;
    private final AnsweringAgent agent;
    private final ConversationListener listener;
    private final Clock clock;

    AgentsDesk(
            Supplier<MessagingSettings> settings,
            MessageIds ids,
            Conversations conversations,
            WebhooksApi webhooks,
            AnsweringAgent agent,
            ConversationListener listener,
            Clock clock) {
        this.settings = settings;
        this.ids = ids;
        this.conversations = conversations;
        this.webhooks = webhooks;
        this.agent = agent;
        this.listener = listener;
        this.clock = clock;
    }

    /** Takes a customer's message, which the agent may answer. */
    ConversationMessage read(MessagingChannel channel, String customer, Optional<String> traceId, ObjectNode content) {
        ConversationMessage message = ConversationMessage.of(
                ids.next(), Author.CUSTOMER, clock.instant(), MessageState.RECEIVED, traceId, content);
        agent.read(add(channel, customer, message), this::answer);
        return message;
    }

    ConversationMessage write(MessagingChannel channel, String to, String text) {
        return channel.sendsEmail() ? writeEmail(channel, List.of(to), SUBJECT, text) : writeText(channel, to, text);
    }

    ConversationMessage writeEmail(MessagingChannel channel, List<String> to, String subject, String text) {
        String id = UUID.randomUUID().toString();
        return send(channel, to.get(0), id, messages().email(channel, to, id, subject, text));
    }

    ConversationMessage send(MessagingChannel channel, String to, String messageId, ObjectNode content) {
        ConversationMessage message = ConversationMessage.of(
                messageId, Author.AGENT, clock.instant(), MessageState.PENDING, Optional.empty(), content);
        agent.wrote(add(channel, to, message), this::endIfSilent);
        webhooks.deliver(channel.id(), messageId, content)
                .ifPresentOrElse(
                        end -> end.thenAccept(this::delivered),
                        () -> fail(channel.id(), messageId, "No webhook is registered for the channel"));
        return message;
    }

    private ConversationMessage writeText(MessagingChannel channel, String to, String text) {
        String id = ids.next();
        return send(channel, to, id, messages().text(channel, to, id, text));
    }

    private AgentMessages messages() {
        return new AgentMessages(settings.get().replies());
    }

    private Conversations.Added add(MessagingChannel channel, String customer, ConversationMessage message) {
        Conversations.Added added = conversations.add(channel.id(), customer, message);
        if (added.number() == 1) {
            conversations.find(added.conversationId()).ifPresent(begun -> listener.began(begun, channel));
        }
        return added;
    }

    private void answer(Conversations.Added message, String text) {
        Optional<Conversation> live =
                conversations.find(message.conversationId()).filter(Conversation::live);
        Optional<MessagingChannel> channel = settings.get().channel(message.channelId());
        if (live.isEmpty() || channel.isEmpty()) {
            return;
        }
        if (channel.get().sendsEmail()) {
            String subject =
                    live.get().messages().get(0).content().path("subject").asText(SUBJECT);
            writeEmail(channel.get(), List.of(message.customer()), "Re: " + subject, text);
        } else {
            writeText(channel.get(), message.customer(), text);
        }
    }

    private void endIfSilent(Conversations.Added message) {
        conversations
                .end(message.conversationId(), message.number(), clock.instant())
                .ifPresent(listener::ended);
    }

    private void delivered(Delivery delivery) {
        String channelId = delivery.webhook();
        String id = delivery.messageId();
        if (delivery.state() != Delivery.State.DONE) {
            fail(
                    channelId,
                    id,
                    "The webhook is " + delivery.state()
                            + delivery.status().map(s -> ", status " + s).orElse(""));
            return;
        }
        delivery.receiverId().ifPresent(given -> conversations.alias(channelId, id, given));
        // A receipt may have come before the response.
        conversations.change(
                channelId,
                id,
                message ->
                        message.state() == MessageState.PENDING ? message.in(MessageState.SENT, List.of()) : message);
    }

    private void fail(String channelId, String messageId, String why) {
        conversations.change(
                channelId,
                messageId,
                message -> message.in(MessageState.FAILED, List.of(new FailureReason(0, Optional.of(why)))));
    }
}
