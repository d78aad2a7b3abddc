// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.async;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** Waits for calls on threads that may block, until another thread closes it. Open when it is made. */
public final class AwaitedCalls implements AutoCloseable {

    private final Set<CompletableFuture<?>> awaited = ConcurrentHashMap.newKeySet();
    private volatile boolean open = true;

    /**
     * Waits for a call, which is started on a worker: a transport may work on the thread that starts the call.
     *
     * @throws CancellationException if this is closed; the call is cancelled, which ends its waiting and its retries, but no request that is running
     * @throws InterruptedException if the thread is interrupted
     * @throws Exception the failure of the call, without wrapper
     */
    public <T> T join(DelayedCalls workers, Supplier<CompletableFuture<T>> call) throws Exception {
        return cancelling(call, its -> wait(workers.after(Duration.ZERO, its), late -> {}));
    }

    /** As {@link #join(DelayedCalls, Supplier)}, on workers that are no part of delayed calls. */
    public <T> T join(Executor workers, Supplier<CompletableFuture<T>> call) throws Exception {
        return cancelling(
                call,
                its -> wait(CompletableFuture.supplyAsync(its, workers).thenCompose(Function.identity()), late -> {}));
    }

    /** The waiting of {@link #join(DelayedCalls, Supplier)}. */
    public Waiting on(DelayedCalls workers) {
        return new Waiting() {
            @Override
            public <T> T join(Supplier<CompletableFuture<T>> call) throws Exception {
                return AwaitedCalls.this.join(workers, call);
            }
        };
    }

    /** The waiting of {@link #join(Executor, Supplier)}. */
    public Waiting on(Executor workers) {
        return new Waiting() {
            @Override
            public <T> T join(Supplier<CompletableFuture<T>> call) throws Exception {
                return AwaitedCalls.this.join(workers, call);
            }
        };
    }

    /**
     * As {@link #join(DelayedCalls, Supplier)}, for a call whose result must be released. It is not cancelled.
     *
     * @param late receives the result if it is not waited for any more
     */
    public <T> T join(DelayedCalls workers, Supplier<CompletableFuture<T>> call, Consumer<T> late) throws Exception {
        requireOpen();
        return wait(workers.after(Duration.ZERO, call), late);
    }

    /**
     * Waits for a call that was started before, and that continues if it is not waited for any more.
     *
     * @throws CancellationException if this is closed
     * @throws InterruptedException if the thread is interrupted
     * @throws Exception the failure of the call, without wrapper
     */
    public <T> T await(CompletableFuture<T> call) throws Exception {
        return wait(call, late -> {});
    }

    @FunctionalInterface
    private interface Joining<T> {
        T on(Supplier<CompletableFuture<T>> call) throws Exception;
    }

    private <T> T cancelling(Supplier<CompletableFuture<T>> call, Joining<T> joining) throws Exception {
        requireOpen();
        CompletableFuture<Void> abandoned = new CompletableFuture<>();
        try {
            return joining.on(() -> {
                CompletableFuture<T> started = call.get();
                abandoned.thenRun(() -> started.cancel(false));
                return started;
            });
        } catch (CancellationException e) {
            abandoned.complete(null);
            throw e;
        }
    }

    private <T> T wait(CompletableFuture<T> call, Consumer<T> late) throws Exception {
        CompletableFuture<T> mine = new CompletableFuture<>();
        awaited.add(mine);
        try {
            if (!open) {
                mine.cancel(false);
            }
            call.whenComplete((value, failure) -> {
                if (failure != null) {
                    mine.completeExceptionally(Futures.unwrap(failure));
                } else if (!mine.complete(value)) {
                    late.accept(value);
                }
            });
            return Futures.join(mine);
        } finally {
            awaited.remove(mine);
        }
    }

    private void requireOpen() {
        if (!open) {
            throw new CancellationException("closed");
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
