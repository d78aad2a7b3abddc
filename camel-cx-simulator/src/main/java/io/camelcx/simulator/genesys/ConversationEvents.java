// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys;

import io.camelcx.simulator.genesys.messaging.Conversation;
import io.camelcx.simulator.genesys.messaging.ConversationListener;
import io.camelcx.simulator.genesys.messaging.ConversationMessage.Author;
import io.camelcx.simulator.genesys.settings.MessagingChannel;
import io.camelcx.simulator.genesys.webhooks.InteractionEventsApi;

/** Makes each conversation an interaction, whose start and end the Interactions Webhook sends. */
record ConversationEvents(InteractionEventsApi interactions) implements ConversationListener {

    @Override
    public void began(Conversation conversation, MessagingChannel channel) {
        String mediaType = channel.sendsEmail() ? "email" : "chat";
        interactions.start(
                conversation.id(),
                mediaType,
                subtype(conversation, channel),
                "/nexus/v3/" + mediaType + "/sessions/" + conversation.id());
    }

    @Override
    public void ended(Conversation conversation) {
        interactions.finishIfStarted(conversation.id());
    }

    private static String subtype(Conversation conversation, MessagingChannel channel) {
        if (conversation.messages().get(0).author() == Author.AGENT) {
            return "Outbound";
        }
        return switch (channel.type()) {
            case "sms" -> "SMS";
            case "whatsapp" -> "WhatsApp";
            default -> "InboundNew";
        };
    }
}
