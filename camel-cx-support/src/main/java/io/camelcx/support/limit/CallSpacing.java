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
 * Lets calls be made one at a time, and each no sooner than an interval after the one before has ended, to whoever asks first. A rate limiter
 * would let two calls pass on both sides of the boundary of its periods, and would not see how long a call was on its way. Any thread may ask.
 */
public final class CallSpacing {

    private final ReentrantLock lock = new ReentrantLock();
    private Duration interval = Duration.ZERO;
    private CompletableFuture<Instant> lastEnded = CompletableFuture.completedFuture(Instant.EPOCH);

    /** Calls are never closer than this from now on; of several wishes the longest counts. */
    public void atLeast(Duration wish) {
        lock.lock();
        try {
            interval = interval.compareTo(wish) >= 0 ? interval : wish;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Makes a call when its turn has come; no thread is held until then.
     *
     * @param waiting waits for the turn
     * @param clock the time
     * @param call starts the call; the next turn comes when its future is done
     */
    public <T> CompletableFuture<T> withPermit(DelayedCalls waiting, Clock clock, Supplier<CompletableFuture<T>> call) {
        CompletableFuture<Instant> mine = new CompletableFuture<>();
        CompletableFuture<T> result = enqueue(mine).thenCompose(ended -> waiting.after(untilTurn(ended, clock), call));
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

    private Duration untilTurn(Instant ended, Clock clock) {
        lock.lock();
        try {
            Duration wait = Duration.between(clock.instant(), ended.plus(interval));
            return wait.isNegative() ? Duration.ZERO : wait;
        } finally {
            lock.unlock();
        }
    }
}
