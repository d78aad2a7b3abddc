// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.webhooks;

import io.camelcx.simulator.concurrent.Guard;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/** Starts the requests to one webhook in the order in which they were added, no more at a time than allowed. Thread-safe. */
final class Lane {
    private final IntSupplier limit;
    private final Guard guard = new Guard();
    private final Deque<Supplier<CompletableFuture<?>>> waiting = new ArrayDeque<>();
    private int running;

    Lane(IntSupplier limit) {
        this.limit = limit;
    }

    void add(Supplier<CompletableFuture<?>> request) {
        guard.run(() -> waiting.add(request));
        startNext();
    }

    private void startNext() {
        Optional<Supplier<CompletableFuture<?>>> next = guard.get(() -> {
            if (waiting.isEmpty() || running >= limit.getAsInt()) {
                return Optional.empty();
            }
            running++;
            return Optional.of(waiting.remove());
        });
        next.ifPresent(request -> request.get().whenComplete((response, failure) -> {
            guard.run(() -> running--);
            startNext();
        }));
    }
}
