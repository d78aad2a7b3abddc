// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.webhooks;

import io.camelcx.simulator.concurrent.Guard;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The deliveries, the newest {@link #CAPACITY} of them. Thread-safe. */
final class DeliveryJournal {
    /** As many as the journal has requests. */
    static final int CAPACITY = 100_000;

    private final Guard guard = new Guard();
    private final Deque<DeliveryRecord> records = new ArrayDeque<>();
    private long added;

    DeliveryRecord add(Payload payload) {
        return guard.get(() -> {
            DeliveryRecord record = new DeliveryRecord(++added, payload);
            if (records.size() == CAPACITY) {
                records.removeFirst();
            }
            records.addLast(record);
            return record;
        });
    }

    List<Delivery> all() {
        return records().stream().map(DeliveryRecord::snapshot).toList();
    }

    /** Completed when all deliveries of the message, of which there is at least one, have ended; the last one's end. */
    List<CompletableFuture<Delivery>> ended(String messageId) {
        return records().stream()
                .filter(record -> record.payload().messageId().equals(messageId))
                .map(DeliveryRecord::ended)
                .toList();
    }

    List<CompletableFuture<Delivery>> ended() {
        return records().stream().map(DeliveryRecord::ended).toList();
    }

    void clear() {
        guard.run(() -> records.clear());
    }

    private List<DeliveryRecord> records() {
        return guard.get(() -> List.copyOf(records));
    }
}
