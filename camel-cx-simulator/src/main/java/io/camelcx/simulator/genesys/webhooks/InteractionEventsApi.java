// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.webhooks;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.simulator.concurrent.ClockTimer;
import io.camelcx.simulator.concurrent.Guard;
import io.camelcx.simulator.facade.Control;
import io.camelcx.simulator.genesys.settings.InteractionEventSettings;
import io.camelcx.simulator.http.Json;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** The events of the Interactions Webhook: interactions that start and finish, by themselves or by hand. Thread-safe. */
public final class InteractionEventsApi {
    /** The media types that the vendor's text allows. */
    public static final List<String> MEDIA_TYPES = List.of("chat", "email");

    private final WebhooksApi webhooks;
    private final Supplier<URI> baseUrl;
    private final ClockTimer timer;
    private final Guard guard = new Guard();
    private final Map<String, InteractionEntity> started = new LinkedHashMap<>();
    private List<InteractionEvent> gathered = new ArrayList<>();

    /**
     * An API without interactions.
     *
     * @param baseUrl with which the addresses of interactions begin
     * @param timer where events wait to be gathered
     */
    public InteractionEventsApi(WebhooksApi webhooks, Supplier<URI> baseUrl, ClockTimer timer) {
        this.webhooks = webhooks;
        this.baseUrl = baseUrl;
        this.timer = timer;
    }

    /** Starts a chat that a customer began. */
    public InteractionEntity startChat() {
        return start("chat", "InboundNew");
    }

    /**
     * Starts an interaction that exists only in these events.
     *
     * @param mediaType {@code chat} or {@code email}
     * @param subtype such as {@code InboundNew}
     * @throws IllegalArgumentException when the media type is another one
     */
    @Control("POST /interactions/start")
    public InteractionEntity start(String mediaType, @Control.Default("InboundNew") String subtype) {
        String id = UUID.randomUUID().toString();
        return start(id, mediaType, subtype, "/nexus/v3/" + mediaType + "/sessions/" + id);
    }

    /** Starts an interaction of this id, whose data is at this path. */
    public InteractionEntity start(String id, String mediaType, String subtype, String path) {
        if (!MEDIA_TYPES.contains(mediaType)) {
            throw new IllegalArgumentException("mediaType is '" + mediaType + "', allowed are " + MEDIA_TYPES);
        }
        InteractionEntity entity = new InteractionEntity(id, mediaType, subtype, baseUrl.get() + path);
        guard.run(() -> started.put(id, entity));
        send(new InteractionEvent(InteractionEvent.STARTED, entity));
        return entity;
    }

    /**
     * Finishes an interaction.
     *
     * @throws IllegalArgumentException when none has started with this id, or it has finished already
     */
    @Control("POST /interactions/{id}/finish")
    public InteractionEntity finish(String id) {
        return finishIfStarted(id)
                .orElseThrow(() -> new IllegalArgumentException(
                        "No interaction with the id '" + id + "' has started: unknown, or finished already"));
    }

    /** Finishes an interaction; empty when none has started with this id, or it has finished already. */
    public Optional<InteractionEntity> finishIfStarted(String id) {
        Optional<InteractionEntity> entity = guard.get(() -> Optional.ofNullable(started.remove(id)));
        entity.ifPresent(finished -> send(new InteractionEvent(InteractionEvent.FINISHED, finished)));
        return entity;
    }

    /** Removes all interactions without an event; for use between two runs. */
    @Control("DELETE /interactions")
    public void clear() {
        guard.run(() -> started.clear());
    }

    /** The interactions that have started and not finished, the oldest first. */
    @Control("GET /interactions")
    public List<InteractionEntity> interactions() {
        return guard.get(() -> List.copyOf(started.values()));
    }

    private void send(InteractionEvent event) {
        InteractionEventSettings settings = webhooks.settings().interactions();
        if (settings.gather().isZero()) {
            deliver(List.of(event));
            return;
        }
        boolean first = guard.get(() -> {
            gathered.add(event);
            return gathered.size() == 1;
        });
        if (first) {
            timer.after(settings.gather(), this::deliverGathered);
        }
    }

    private void deliverGathered() {
        deliver(guard.get(() -> {
            List<InteractionEvent> all = gathered;
            gathered = new ArrayList<>();
            return all;
        }));
    }

    private void deliver(List<InteractionEvent> events) {
        InteractionEventSettings.Form form = webhooks.settings().interactions().form();
        String operationId = UUID.randomUUID().toString();
        ObjectNode payload = Json.object().put("operationId", operationId);
        ArrayNode entities = payload.putObject("data").putArray("entities");
        events.forEach(event -> entities.add(event.json(form)));
        webhooks.deliverToAll(operationId, payload);
    }
}
