// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.messaging;

import io.camelcx.genesys.GenesysApi;
import io.camelcx.genesys.messaging.client.DeliveryReceipt;
import io.camelcx.genesys.messaging.client.GenesysMessagingClient;
import io.camelcx.genesys.messaging.client.MessagesRequest;
import io.camelcx.genesys.messaging.client.SentMessages;
import io.camelcx.support.component.Operation;
import io.camelcx.support.exchange.EnumHeader;
import io.camelcx.support.exchange.JsonBody;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/** The operations of a producer: what each reads from a message and writes to it. */
final class GenesysMessagingOperations implements Operation {

    private final GenesysApi api;
    private final String channelId;
    private final GenesysMessagingOperation operation;
    private final GenesysMessagingClient client;
    private final SendBody messages;
    private final ReceiptBody receipts;
    private final MediaMessages media;

    GenesysMessagingOperations(GenesysMessagingEndpoint endpoint) throws Exception {
        this.api = endpoint.api();
        this.channelId = endpoint.getChannelId();
        this.operation = endpoint.getConfiguration().getOperation();
        this.client = new GenesysMessagingClient(api, channelId);
        JsonBody bodies = new JsonBody(api.mapper());
        this.messages = new SendBody(endpoint, bodies);
        this.receipts = new ReceiptBody(endpoint, bodies);
        this.media = new MediaMessages(endpoint);
    }

    @Override
    public CompletableFuture<Void> execute(Exchange exchange) {
        Message message = exchange.getMessage();
        String other = message.getHeader(GenesysMessagingConstants.OVERRIDE_CHANNEL_ID, "", String.class);
        GenesysMessagingClient sender = other.isBlank() ? client : new GenesysMessagingClient(api, other);
        String channel = other.isBlank() ? channelId : other;
        String traceId = traceId(message);
        return switch (EnumHeader.read(message, GenesysMessagingConstants.OPERATION, operation)) {
            case send -> send(exchange, sender, channel, traceId);
            case receipt -> report(exchange, sender, channel, traceId);
            case upload -> media.upload(exchange, sender, traceId);
            case download -> media.download(exchange, sender, traceId);
            case deleteMedia -> media.delete(exchange, sender, traceId);
        };
    }

    private CompletableFuture<Void> send(
            Exchange exchange, GenesysMessagingClient sender, String channel, String traceId) {
        MessagesRequest request = messages.read(exchange, channel);
        return sender.send(request, traceId).thenAccept(sent -> write(exchange.getMessage(), sent));
    }

    /** Leaves the body unchanged: a route reports in passing. */
    private CompletableFuture<Void> report(
            Exchange exchange, GenesysMessagingClient sender, String channel, String traceId) {
        List<DeliveryReceipt> happened = receipts.read(exchange, channel);
        return sender.report(happened, traceId);
    }

    /** Not into the header of an agent's message: a webhook's route would send that id in its response. */
    private static void write(Message message, SentMessages sent) {
        message.setBody(sent);
        message.setHeader(GenesysMessagingConstants.SENT_MESSAGE_IDS, sent.ids());
    }

    private static String traceId(Message message) {
        String given = message.getHeader(GenesysMessagingConstants.TRACE_ID, "", String.class);
        if (!given.isBlank()) {
            return given;
        }
        String made = UUID.randomUUID().toString();
        message.setHeader(GenesysMessagingConstants.TRACE_ID, made);
        return made;
    }
}
