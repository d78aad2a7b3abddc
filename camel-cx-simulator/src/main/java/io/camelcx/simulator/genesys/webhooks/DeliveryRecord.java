// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.webhooks;

import io.camelcx.simulator.concurrent.Guard;
import io.camelcx.simulator.http.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** A delivery while it goes on. Thread-safe. */
final class DeliveryRecord {
    private final long number;
    private final Payload payload;
    private final Guard guard = new Guard();
    private final List<DeliveryAttempt> attempts = new ArrayList<>();
    private final CompletableFuture<Delivery> ended = new CompletableFuture<>();
    private Delivery.State state = Delivery.State.UNDER_WAY;
    private Optional<String> receiverId = Optional.empty();

    DeliveryRecord(long number, Payload payload) {
        this.number = number;
        this.payload = payload;
    }

    Payload payload() {
        return payload;
    }

    /** Completed when no attempt follows. */
    CompletableFuture<Delivery> ended() {
        return ended;
    }

    void add(DeliveryAttempt attempt) {
        guard.run(() -> attempts.add(attempt));
    }

    void end(Delivery.State last, String responseBody) {
        Delivery snapshot = guard.get(() -> {
            state = last;
            receiverId = Json.readObject(responseBody.getBytes(StandardCharsets.UTF_8))
                    .map(body -> body.path("messageId"))
                    .filter(id -> last == Delivery.State.DONE && id.isTextual())
                    .map(id -> id.textValue());
            return snapshot();
        });
        ended.complete(snapshot);
    }

    Delivery snapshot() {
        return guard.get(() -> new Delivery(
                number,
                payload.webhook(),
                payload.messageId(),
                payload.traceId(),
                new String(payload.body(), StandardCharsets.UTF_8),
                state,
                List.copyOf(attempts),
                receiverId));
    }
}
