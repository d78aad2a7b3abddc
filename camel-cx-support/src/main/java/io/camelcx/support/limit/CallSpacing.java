// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.limit;

import io.camelcx.support.async.DelayedCalls;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Makes calls one at a time in the order of their requests, each an interval after the previous one has ended. A rate limiter would allow two calls on
 * both sides of the boundary of its periods, and would ignore how long a call takes. Thread-safe.
 */
public final class CallSpacing {

    private final ReentrantLock lock = new ReentrantLock();
    private Duration interval = Duration.ZERO;
    private CompletableFuture<Instant> lastEnded = CompletableFuture.completedFuture(Instant.EPOCH);

    /** Sets the least interval from now on; of several values the longest applies. */
    public void atLeast(Duration minimum) {
        lock.lock();
        try {
            interval = interval.compareTo(minimum) >= 0 ? interval : minimum;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Makes a call when it gets the permit; no thread is held until then.
     *
     * @param waiting makes the call after the delay
     * @param clock the time
     * @param call starts the call; the next one may follow when its future is done
     */
    public <T> CompletableFuture<T> withPermit(DelayedCalls waiting, Clock clock, Supplier<CompletableFuture<T>> call) {
        CompletableFuture<Instant> mine = new CompletableFuture<>();
        CompletableFuture<T> result =
                enqueue(mine).thenCompose(ended -> waiting.after(untilPermit(ended, clock), call));
        result.whenComplete((value, failure) -> mine.complete(clock.instant()));
        return result;
    }

    private CompletableFuture<Instant> enqueue(CompletableFuture<Instant> next) {
        lock.lock();
        try {
            CompletableFuture<Instant> before = lastEnded;
            lastEnded = next;
            return before;
        } finally {
            lock.unlock();
        }
    }

    private Duration untilPermit(Instant ended, Clock clock) {
        lock.lock();
        try {
            Duration wait = Duration.between(clock.instant(), ended.plus(interval));
            return wait.isNegative() ? Duration.ZERO : wait;
        } finally {
            lock.unlock();
        }
    }
}
