// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.async;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Waits for calls on threads that may block, until another thread closes it. Open when it is made. */
public final class AwaitedCalls implements AutoCloseable {

    private final Set<CompletableFuture<?>> awaited = ConcurrentHashMap.newKeySet();
    private volatile boolean open = true;

    /**
     * Waits for a call, which is started on a worker: a transport may work on the thread that starts the call.
     *
     * @throws CancellationException if this is closed; the call itself continues
     * @throws InterruptedException if the thread is interrupted
     * @throws Exception the failure of the call, without wrapper
     */
    public <T> T join(DelayedCalls workers, Supplier<CompletableFuture<T>> call) throws Exception {
        return join(workers, call, late -> {});
    }

    /**
     * As {@link #join(DelayedCalls, Supplier)}, for a call whose result must be released.
     *
     * @param late receives the result if it is not waited for any more
     */
    public <T> T join(DelayedCalls workers, Supplier<CompletableFuture<T>> call, Consumer<T> late) throws Exception {
        CompletableFuture<T> mine = new CompletableFuture<>();
        awaited.add(mine);
        try {
            if (!open) {
                throw new CancellationException("closed");
            }
            workers.after(Duration.ZERO, call).whenComplete((value, failure) -> {
                if (failure != null) {
                    mine.completeExceptionally(failure);
                } else if (!mine.complete(value)) {
                    late.accept(value);
                }
            });
            return Futures.join(mine);
        } finally {
            awaited.remove(mine);
        }
    }

    /** Whether calls are waited for. */
    public boolean isOpen() {
        return open;
    }

    /** Waits for calls again. */
    public void open() {
        open = true;
    }

    /** Ends the waiting for all calls, and of every later one until this is opened. */
    @Override
    public void close() {
        open = false;
        awaited.forEach(call -> call.cancel(false));
    }
}
