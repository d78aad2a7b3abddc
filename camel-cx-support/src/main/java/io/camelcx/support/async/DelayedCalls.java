// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.async;

import io.camelcx.support.thread.CxThreads;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * Makes calls after a delay, or repeatedly; no thread is held in between. Cancelling a future that a method returns ends the waiting. Close it before
 * its threads are stopped: it fails the calls that wait for them.
 */
public final class DelayedCalls implements AutoCloseable {

    private final PendingCalls pending;

    private record Delayed(CompletableFuture<?> result) implements PendingCalls.Call {

        @Override
        public void stopped() {
            result.completeExceptionally(new IllegalStateException("The connection was stopped"));
        }
    }

    /** @param threads the timer, and the workers on which calls are made */
    public DelayedCalls(CxThreads threads) {
        this.pending = new PendingCalls(threads.workers(), threads.timer());
    }

    /** Makes a call after a delay; on a worker, even if the delay is zero. */
    public <T> CompletableFuture<T> after(Duration delay, Supplier<CompletableFuture<T>> call) {
        CompletableFuture<T> result = new CompletableFuture<>();
        later(delay, result, () -> started(call).whenComplete((answer, failure) -> complete(result, answer, failure)));
        return result;
    }

    /**
     * Makes a call, and repeats it as long as its outcome requires.
     *
     * @param again takes the value (null if the call failed) and the failure (null if it did not), and returns the delay before the next
     *     call; empty if this outcome is the result
     */
    public <T> CompletableFuture<T> repeat(
            Supplier<CompletableFuture<T>> call, BiFunction<T, Throwable, Optional<Duration>> again) {
        CompletableFuture<T> result = new CompletableFuture<>();
        step(call, again, result);
        return result;
    }

    /** Fails all calls that wait, and every later one. */
    @Override
    public void close() {
        pending.close();
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
                // In the future of this stage it would be lost, and the result would never come.
                result.completeExceptionally(fault);
            }
        });
    }

    private void later(Duration delay, CompletableFuture<?> result, Runnable work) {
        if (!result.isDone()) {
            pending.later(new Delayed(result), delay, () -> {
                if (!result.isDone()) {
                    work.run();
                }
            });
        }
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
}
