// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.interactions;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.camelcx.genesys.GenesysWebhook;
import io.camelcx.genesys.interactions.client.EventsPayload;
import io.camelcx.genesys.interactions.client.InteractionEvent;
import io.camelcx.support.webhook.WebhookDelivery;
import io.camelcx.support.webhook.WebhookFormat;
import io.camelcx.support.webhook.WebhookRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.camel.Message;

/**
 * The Interactions Webhook, answered by the ids of its interactions.
 *
 * @param batch whether all events of a webhook are one exchange
 */
record EventsWebhook(GenesysWebhook webhook, boolean batch) implements WebhookFormat {

    private static final int MAX_EVENTS = 10_000;

    @Override
    public boolean isAuthentic(WebhookRequest request, byte[] body) {
        return webhook.isAuthentic(request, body);
    }

    @Override
    public List<WebhookDelivery> read(WebhookRequest request, byte[] body) throws IOException {
        EventsPayload payload = EventsPayload.read(webhook.object(body));
        if (payload.events().size() > MAX_EVENTS) {
            throw new IOException("The webhook has " + payload.events().size() + " events, more than " + MAX_EVENTS);
        }
        Optional<String> traceId = GenesysWebhook.traceId(request);
        if (!batch) {
            return payload.events().stream()
                    .map(event -> delivery(event, traceId))
                    .toList();
        }
        return payload.events().isEmpty() ? List.of() : List.of(delivery(payload, traceId));
    }

    private static WebhookDelivery delivery(InteractionEvent event, Optional<String> traceId) {
        String id = ids(List.of(event));
        return new WebhookDelivery(
                key(event),
                "the event " + event.event() + " of the interaction " + event.id(),
                exchange -> {
                    exchange.setBody(event);
                    exchange.setHeader(GenesysInteractionsConstants.EVENT, event.event());
                    exchange.setHeader(GenesysInteractionsConstants.INTERACTION_ID, event.id());
                    exchange.setHeader(GenesysInteractionsConstants.MEDIA_TYPE, event.mediaType());
                    describe(exchange, event.operationId(), traceId);
                },
                id,
                exchange -> id);
    }

    private static WebhookDelivery delivery(EventsPayload payload, Optional<String> traceId) {
        String ids = ids(payload.events());
        return new WebhookDelivery(
                key(payload),
                "the operation " + payload.operationId(),
                exchange -> {
                    exchange.setBody(payload.events());
                    describe(exchange, payload.operationId(), traceId);
                },
                ids,
                exchange -> ids);
    }

    private static void describe(Message exchange, String operationId, Optional<String> traceId) {
        exchange.setHeader(GenesysInteractionsConstants.OPERATION_ID, operationId);
        traceId.ifPresent(id -> exchange.setHeader(GenesysInteractionsConstants.TRACE_ID, id));
    }

    /** Without an id of the operation or the interaction, two events may look the same, and both are handed on. */
    private static Optional<String> key(InteractionEvent event) {
        return event.operationId().isEmpty() || event.id().isEmpty()
                ? Optional.empty()
                : Optional.of(event.operationId() + ":" + event.id() + ":" + event.event());
    }

    /** Short, because some repositories store no long keys. */
    private static Optional<String> key(EventsPayload payload) {
        if (payload.events().stream().anyMatch(event -> key(event).isEmpty())) {
            return Optional.empty();
        }
        String events = payload.events().stream()
                .map(event -> event.id() + ":" + event.event())
                .collect(Collectors.joining(","));
        return Optional.of(
                payload.operationId() + ":" + UUID.nameUUIDFromBytes(events.getBytes(StandardCharsets.UTF_8)));
    }

    /** As the elements of a JSON array. */
    private static String ids(List<InteractionEvent> events) {
        return events.stream()
                .filter(event -> !event.id().isEmpty())
                .map(event -> JsonNodeFactory.instance
                        .objectNode()
                        .put("id", event.id())
                        .toString())
                .collect(Collectors.joining(","));
    }

    @Override
    public String response(List<String> results) {
        return results.stream()
                .filter(ids -> !ids.isEmpty())
                .collect(Collectors.joining(",", "{\"status\":{\"code\":0},\"data\":{\"ids\":[", "]}}"));
    }
}
