/*
 * Copyright the Camel CX authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package io.camelcx.support.pace;

import io.camelcx.support.thread.CxThreads;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Calls that are made later, or again and again: no thread is held in between. Cancelling a future that this returns ends the waiting.
 *
 * @param threads the timer that wakes, and the workers that call
 */
public record Waiting(CxThreads threads) {

    /** Makes a call after a while; on a worker, even if there is nothing to wait for. */
    public <T> CompletableFuture<T> after(Duration delay, Supplier<CompletableFuture<T>> call) {
        CompletableFuture<Void> woken = new CompletableFuture<>();
        try {
            Future<?> alarm = threads.timer()
                    .schedule(
                            () -> woken.completeAsync(() -> null, threads.workers()),
                            delay.toNanos(),
                            TimeUnit.NANOSECONDS);
            CompletableFuture<T> result = woken.thenCompose(nothing -> call.get());
            result.whenComplete((value, failure) -> alarm.cancel(false));
            return result;
        } catch (RejectedExecutionException stopped) {
            return CompletableFuture.failedFuture(stopped);
        }
    }

    /**
     * Makes a call again and again until its answer is one that was waited for.
     *
     * @param delay between an answer and the next call
     */
    public <T> CompletableFuture<T> until(Predicate<T> enough, Duration delay, Supplier<CompletableFuture<T>> call) {
        return call.get()
                .thenCompose(answer -> enough.test(answer)
                        ? CompletableFuture.completedFuture(answer)
                        : after(delay, () -> until(enough, delay, call)));
    }

    /**
     * Makes a call, and again after a failure that may pass.
     *
     * @param again how long to wait before the next try; it may be asked once a failure, and throws or returns a failed future to give up
     */
    public <T> CompletableFuture<T> insisting(
            Function<Throwable, CompletableFuture<Duration>> again, Supplier<CompletableFuture<T>> call) {
        return call.get().exceptionallyCompose(failure -> again.apply(failure)
                .thenCompose(delay -> after(delay, () -> insisting(again, call))));
    }
}
