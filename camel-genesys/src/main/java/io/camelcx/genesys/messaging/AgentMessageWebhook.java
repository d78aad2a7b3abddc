// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.messaging;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.genesys.GenesysWebhook;
import io.camelcx.genesys.messaging.client.OutgoingMessage;
import io.camelcx.support.webhook.WebhookDelivery;
import io.camelcx.support.webhook.WebhookFormat;
import io.camelcx.support.webhook.WebhookRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.camel.Message;

/** The Third-Party Messaging Webhook: an agent's message, answered by its id or by the one that the route has set. */
record AgentMessageWebhook(GenesysWebhook webhook) implements WebhookFormat {

    @Override
    public boolean isAuthentic(WebhookRequest request, byte[] body) {
        return webhook.isAuthentic(request, body);
    }

    @Override
    public List<WebhookDelivery> read(WebhookRequest request, byte[] body) throws IOException {
        OutgoingMessage message = OutgoingMessage.read(webhook.object(body));
        Optional<String> traceId = GenesysWebhook.traceId(request);
        return List.of(new WebhookDelivery(
                Optional.of(message.id())
                        .filter(id -> !id.isEmpty())
                        .map(id -> "genesys-messaging:" + message.channelId() + ":" + id),
                "the message " + message.id() + " of the channel " + message.channelId(),
                exchange -> fill(exchange, message, traceId),
                message.id(),
                exchange -> responseId(exchange, message.id())));
    }

    private static void fill(Message exchange, OutgoingMessage message, Optional<String> traceId) {
        exchange.setBody(message);
        exchange.setHeader(GenesysMessagingConstants.CHANNEL_ID, message.channelId());
        exchange.setHeader(GenesysMessagingConstants.CHANNEL_TYPE, message.channelType());
        exchange.setHeader(GenesysMessagingConstants.MESSAGE_TYPE, message.type());
        exchange.setHeader(GenesysMessagingConstants.MESSAGE_ID, message.id());
        traceId.ifPresent(id -> exchange.setHeader(GenesysMessagingConstants.TRACE_ID, id));
    }

    private static String responseId(Message exchange, String vendors) {
        return exchange.getHeader(GenesysMessagingConstants.MESSAGE_ID, vendors, String.class);
    }

    @Override
    public String response(List<String> results) {
        ObjectNode response = JsonNodeFactory.instance.objectNode();
        results.stream().filter(id -> !id.isEmpty()).forEach(id -> response.put("messageId", id));
        return response.toString();
    }
}
