// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.async;

import io.camelcx.support.thread.CxThreads;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * Calls that are made later, or again and again; no thread is held in between. Cancelling a future that this returns ends the waiting. Close it
 * before its threads are stopped: then nobody waits for them.
 */
public final class DelayedCalls implements AutoCloseable {

    private final CxThreads threads;
    private final Set<CompletableFuture<?>> pending = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /** @param threads the timer that wakes, and the workers that call */
    public DelayedCalls(CxThreads threads) {
        this.threads = threads;
    }

    /** Makes a call after a while; on a worker, even if there is nothing to wait for. */
    public <T> CompletableFuture<T> after(Duration delay, Supplier<CompletableFuture<T>> call) {
        CompletableFuture<T> result = new CompletableFuture<>();
        later(delay, result, () -> pass(call, result));
        return result;
    }

    /**
     * Makes a call, and again as long as its outcome asks for it.
     *
     * @param again takes the answer (null if it failed) and the failure (null if it did not), and says how long to wait for the next call;
     *     empty if this outcome is the result
     */
    public <T> CompletableFuture<T> repeat(
            Supplier<CompletableFuture<T>> call, BiFunction<T, Throwable, Optional<Duration>> again) {
        CompletableFuture<T> result = new CompletableFuture<>();
        step(call, again, result);
        return result;
    }

    /** Fails everybody who waits, and every later call. */
    @Override
    public void close() {
        closed = true;
        pending.forEach(DelayedCalls::stopped);
    }

    private <T> void step(
            Supplier<CompletableFuture<T>> call,
            BiFunction<T, Throwable, Optional<Duration>> again,
            CompletableFuture<T> result) {
        started(call).whenComplete((answer, failure) -> {
            try {
                Optional<Duration> delay = again.apply(answer, Futures.unwrap(failure));
                if (delay.isPresent()) {
                    later(delay.get(), result, () -> step(call, again, result));
                } else {
                    complete(result, answer, failure);
                }
            } catch (Throwable fault) {
                // In the future of this stage it would vanish, and the result would never come.
                result.completeExceptionally(fault);
            }
        });
    }

    private void later(Duration delay, CompletableFuture<?> result, Runnable work) {
        if (result.isDone()) {
            return;
        }
        pending.add(result);
        try {
            Future<?> alarm =
                    threads.timer().schedule(() -> onWorker(result, work), delay.toNanos(), TimeUnit.NANOSECONDS);
            result.whenComplete((value, failure) -> {
                alarm.cancel(false);
                pending.remove(result);
            });
        } catch (RejectedExecutionException e) {
            stopped(result);
        }
        if (closed) {
            stopped(result);
        }
    }

    private void onWorker(CompletableFuture<?> result, Runnable work) {
        try {
            threads.workers().execute(() -> {
                if (!result.isDone()) {
                    run(work, result);
                }
            });
        } catch (RejectedExecutionException e) {
            stopped(result);
        } catch (Error noThread) {
            result.completeExceptionally(noThread);
        }
    }

    private static void run(Runnable work, CompletableFuture<?> result) {
        try {
            work.run();
        } catch (Throwable fault) {
            result.completeExceptionally(fault);
        }
    }

    private static <T> void pass(Supplier<CompletableFuture<T>> call, CompletableFuture<T> result) {
        started(call).whenComplete((answer, failure) -> complete(result, answer, failure));
    }

    private static <T> CompletableFuture<T> started(Supplier<CompletableFuture<T>> call) {
        try {
            return call.get();
        } catch (Throwable fault) {
            return CompletableFuture.failedFuture(fault);
        }
    }

    private static <T> void complete(CompletableFuture<T> result, T answer, Throwable failure) {
        if (failure == null) {
            result.complete(answer);
        } else {
            result.completeExceptionally(Futures.unwrap(failure));
        }
    }

    private static void stopped(CompletableFuture<?> result) {
        result.completeExceptionally(new IllegalStateException("The connection was stopped"));
    }
}
