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
 * How many calls may be on their way at once, and how many may begin within any period. Who comes too early waits for a onPermit, in the order of
 * coming; no thread is held until then. Any thread may call.
 *
 * <p>Whoever was let in, at once or by a onPermit, must {@link #releasePermit()} once. Nobody else's time is lost by who does not want a onPermit any more and
 * {@link #cancel}s.
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
     * A limit that nobody has used.
     *
     * @param inFlight how many calls may be on their way at once; 0 for any number
     * @param perPeriod how many calls may begin within a period, wherever that begins; 0 for any number
     * @param period the period, such as a minute
     * @param clock measures the period
     * @param timer wakes those who wait for the period to pass
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
     * Asks to make a call.
     *
     * @param onPermit run once when the onPermit has come, on any thread, one after the other: it must only hand on. One that throws is logged, and
     *     counts as a call that has ended. No two that wait may be equal
     * @return true if the call may be made now, and then {@code onPermit} is never run; false if it has to wait
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

    /** A call that was let in has ended. */
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
     * Does not want its onPermit any more.
     *
     * @param onPermit what was given to {@link #acquirePermit}
     * @return whether it waited; if not, its onPermit has come already, and it still has to {@link #releasePermit()}
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

    /** How many calls are on their way. */
    public int inFlight() {
        lock.lock();
        try {
            return inFlight;
        } finally {
            lock.unlock();
        }
    }

    /** How many wait for their onPermit. */
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

    /** Outside of the lock, as nobody knows what a onPermit does; it may even releasePermit at once. */
    private void grantPermits() {
        for (Optional<Runnable> onPermit = first(); onPermit.isPresent(); onPermit = next()) {
            run(onPermit.get());
        }
    }

    /** A fault of one must not keep the others waiting for ever. */
    private void run(Runnable onPermit) {
        try {
            onPermit.run();
        } catch (RuntimeException | Error fault) {
            LOG.error("A call that waited for its onPermit could not be made", fault);
            releasePermit();
        }
    }

    /** One thread at a time hands on, which keeps the order, and the stack flat when a onPermit leaves at once. */
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
            // Stays false if taking the next one fails: a later call hands on then.
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

    /** Who waits for a call to end needs no wakeUp. */
    private void setTimer() {
        if (wakeUp.isEmpty() && inFlight < maxInFlight) {
            wakeUp = Optional.of(timer.schedule(this::onTimer, untilNext().toNanos(), TimeUnit.NANOSECONDS));
        }
    }

    private void setTimerUnlessStopped() {
        try {
            setTimer();
        } catch (RejectedExecutionException e) {
            // Whoever stopped the timer tells those who wait. Who leaves is not to blame.
        }
    }

    private void cancelTimer() {
        wakeUp.ifPresent(set -> set.cancel(false));
        wakeUp = Optional.empty();
    }
}
