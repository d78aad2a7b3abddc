// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.limit;

import java.time.Clock;
import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Limits how many calls may be in flight at once, and how many may begin within any period. Further calls wait for a permit, in the order of their
 * requests; no thread is held. Thread-safe.
 *
 * <p>Each permit must be {@link #releasePermit() released} once. A call that no longer needs its permit {@link #cancel cancels} its request, so that it
 * delays no other.
 */
public final class CallLimit {

    private static final Logger LOG = LoggerFactory.getLogger(CallLimit.class);

    private final int maxInFlight;
    private final Optional<SlidingWindow> window;
    private final ScheduledExecutorService timer;
    private final ReentrantLock lock = new ReentrantLock();
    private final Set<Runnable> waiting = new LinkedHashSet<>();
    private Optional<Future<?>> wakeUp = Optional.empty();
    private int inFlight;
    private boolean granting;

    /**
     * A limit without calls.
     *
     * @param inFlight how many calls may be in flight at once; 0 for any number
     * @param perPeriod how many calls may begin within a period, wherever that begins; 0 for any number
     * @param period the period, such as a minute
     * @param clock measures the period
     * @param timer wakes the calls that wait for the end of the period
     * @throws IllegalArgumentException if a number is negative, or the period is not positive
     */
    public CallLimit(int inFlight, int perPeriod, Duration period, Clock clock, ScheduledExecutorService timer) {
        if (inFlight < 0 || perPeriod < 0) {
            throw new IllegalArgumentException(
                    "a limit of calls must be 0 (none) or more, not " + Math.min(inFlight, perPeriod));
        }
        if (period.isNegative() || period.isZero()) {
            throw new IllegalArgumentException("the period of a limit of calls must be positive, not " + period);
        }
        this.maxInFlight = inFlight == 0 ? Integer.MAX_VALUE : inFlight;
        this.window = perPeriod == 0 ? Optional.empty() : Optional.of(new SlidingWindow(perPeriod, period, clock));
        this.timer = timer;
    }

    /**
     * Requests a permit.
     *
     * @param onPermit run once when the permit is granted, on any thread, one after the other: it must only hand the call over. If it throws, the
     *     exception is logged and the permit released. No two that wait may be equal
     * @return true if the permit is granted now, and then {@code onPermit} is never run; false if the call has to wait
     * @throws RejectedExecutionException if it would have to wait for a timer that is stopped
     */
    public boolean acquirePermit(Runnable onPermit) {
        lock.lock();
        try {
            if (waiting.isEmpty() && inFlight < maxInFlight && untilNext().isZero()) {
                begin();
                return true;
            }
            waiting.add(onPermit);
            setTimer();
            return false;
        } catch (RejectedExecutionException e) {
            waiting.remove(onPermit);
            throw e;
        } finally {
            lock.unlock();
        }
    }

    /** Returns a permit, as its call has ended. */
    public void releasePermit() {
        lock.lock();
        try {
            inFlight--;
        } finally {
            lock.unlock();
        }
        grantPermits();
    }

    /**
     * Cancels the request for a permit.
     *
     * @param onPermit the argument of {@link #acquirePermit}
     * @return whether it waited; if not, its permit was granted already and must still be {@link #releasePermit() released}
     */
    public boolean cancel(Runnable onPermit) {
        lock.lock();
        try {
            boolean waited = waiting.remove(onPermit);
            if (waiting.isEmpty()) {
                cancelTimer();
            }
            return waited;
        } finally {
            lock.unlock();
        }
    }

    /** How many calls are in flight. */
    public int inFlight() {
        lock.lock();
        try {
            return inFlight;
        } finally {
            lock.unlock();
        }
    }

    /** How many calls wait for a permit. */
    public int waiting() {
        lock.lock();
        try {
            return waiting.size();
        } finally {
            lock.unlock();
        }
    }

    private void onTimer() {
        lock.lock();
        try {
            wakeUp = Optional.empty();
        } finally {
            lock.unlock();
        }
        grantPermits();
    }

    /** Outside of the lock, as {@code onPermit} may do anything; it may even release the permit at once. */
    private void grantPermits() {
        for (Optional<Runnable> onPermit = first(); onPermit.isPresent(); onPermit = next()) {
            run(onPermit.get());
        }
    }

    /** A fault of one call must not keep the others waiting for ever. */
    private void run(Runnable onPermit) {
        try {
            onPermit.run();
        } catch (RuntimeException | Error fault) {
            LOG.error("A call that waited for its permit could not be made", fault);
            releasePermit();
        }
    }

    /** One thread at a time grants permits, which keeps their order, and the stack flat when a permit is released at once. */
    private Optional<Runnable> first() {
        lock.lock();
        try {
            return granting ? Optional.empty() : next();
        } finally {
            lock.unlock();
        }
    }

    private Optional<Runnable> next() {
        lock.lock();
        try {
            // Stays false if taking the next one fails: a later call continues then.
            granting = false;
            Optional<Runnable> onPermit = grantNext();
            granting = onPermit.isPresent();
            return onPermit;
        } finally {
            lock.unlock();
        }
    }

    private Optional<Runnable> grantNext() {
        if (waiting.isEmpty() || inFlight >= maxInFlight) {
            return Optional.empty();
        }
        if (!untilNext().isZero()) {
            setTimerUnlessStopped();
            return Optional.empty();
        }
        Iterator<Runnable> queue = waiting.iterator();
        Runnable onPermit = queue.next();
        queue.remove();
        begin();
        return Optional.of(onPermit);
    }

    private void begin() {
        inFlight++;
        window.ifPresent(SlidingWindow::begin);
    }

    private Duration untilNext() {
        return window.map(SlidingWindow::untilNext).orElse(Duration.ZERO);
    }

    /** A call that waits for the end of another one needs no timer. */
    private void setTimer() {
        if (wakeUp.isEmpty() && inFlight < maxInFlight) {
            wakeUp = Optional.of(timer.schedule(this::onTimer, untilNext().toNanos(), TimeUnit.NANOSECONDS));
        }
    }

    private void setTimerUnlessStopped() {
        try {
            setTimer();
        } catch (RejectedExecutionException e) {
            // The owner of the timer fails the calls that wait. The call that has ended is not affected.
        }
    }

    private void cancelTimer() {
        wakeUp.ifPresent(set -> set.cancel(false));
        wakeUp = Optional.empty();
    }
}
