// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.webhooks;

import io.camelcx.simulator.concurrent.Guard;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/** Starts the requests to one webhook in the order in which they were added, no more at a time than allowed. Thread-safe. */
final class Lane {
    private final IntSupplier limit;
    private final Guard guard = new Guard();
    private final Deque<Supplier<CompletableFuture<?>>> waiting = new ArrayDeque<>();
    private final AtomicInteger changes = new AtomicInteger();
    private int running;

    Lane(IntSupplier limit) {
        this.limit = limit;
    }

    void add(Supplier<CompletableFuture<?>> request) {
        guard.run(() -> waiting.add(request));
        startWaiting();
    }

    /** One thread starts requests at a time, and none within another, as many may end as soon as they start. */
    private void startWaiting() {
        if (changes.getAndIncrement() > 0) {
            return;
        }
        int seen = 1;
        do {
            Optional<Supplier<CompletableFuture<?>>> next = next();
            while (next.isPresent()) {
                next.get().get().whenComplete((response, failure) -> {
                    guard.run(() -> running--);
                    startWaiting();
                });
                next = next();
            }
            seen = changes.addAndGet(-seen);
        } while (seen != 0);
    }

    private Optional<Supplier<CompletableFuture<?>>> next() {
        return guard.get(() -> {
            if (waiting.isEmpty() || running >= limit.getAsInt()) {
                return Optional.empty();
            }
            running++;
            return Optional.of(waiting.remove());
        });
    }
}
