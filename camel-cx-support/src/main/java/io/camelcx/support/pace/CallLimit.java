// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.pace;

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
 * How many calls may be on their way at once, and how many may begin within any period. Who comes too early waits for a turn, in the order of
 * coming; no thread is held until then. Any thread may call.
 *
 * <p>Whoever was let in, at once or by a turn, must {@link #leave()} once. Nobody else's time is lost by who does not want a turn any more and
 * {@link #giveUp}s.
 */
public final class CallLimit {

    private static final Logger LOG = LoggerFactory.getLogger(CallLimit.class);

    private final int mostInFlight;
    private final Optional<SlidingWindow> window;
    private final ScheduledExecutorService timer;
    private final ReentrantLock lock = new ReentrantLock();
    private final Set<Runnable> waiting = new LinkedHashSet<>();
    private Optional<Future<?>> alarm = Optional.empty();
    private int inFlight;
    private boolean handingOn;

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
        this.mostInFlight = inFlight == 0 ? Integer.MAX_VALUE : inFlight;
        this.window = perPeriod == 0 ? Optional.empty() : Optional.of(new SlidingWindow(perPeriod, period, clock));
        this.timer = timer;
    }

    /**
     * Asks to make a call.
     *
     * @param turn run once when the turn has come, on any thread, one after the other: it must only hand on. One that throws is logged, and
     *     counts as a call that has ended. No two that wait may be equal
     * @return true if the call may be made now, and then {@code turn} is never run; false if it has to wait
     * @throws RejectedExecutionException if it would have to wait for a timer that is stopped
     */
    public boolean enter(Runnable turn) {
        lock.lock();
        try {
            if (waiting.isEmpty() && inFlight < mostInFlight && untilNext().isZero()) {
                begin();
                return true;
            }
            waiting.add(turn);
            setAlarm();
            return false;
        } catch (RejectedExecutionException e) {
            waiting.remove(turn);
            throw e;
        } finally {
            lock.unlock();
        }
    }

    /** A call that was let in has ended. */
    public void leave() {
        lock.lock();
        try {
            inFlight--;
        } finally {
            lock.unlock();
        }
        handOn();
    }

    /**
     * Does not want its turn any more.
     *
     * @param turn what was given to {@link #enter}
     * @return whether it waited; if not, its turn has come already, and it still has to {@link #leave()}
     */
    public boolean giveUp(Runnable turn) {
        lock.lock();
        try {
            boolean waited = waiting.remove(turn);
            if (waiting.isEmpty()) {
                cancelAlarm();
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

    /** How many wait for their turn. */
    public int waiting() {
        lock.lock();
        try {
            return waiting.size();
        } finally {
            lock.unlock();
        }
    }

    private void alarmRang() {
        lock.lock();
        try {
            alarm = Optional.empty();
        } finally {
            lock.unlock();
        }
        handOn();
    }

    /** Outside of the lock, as nobody knows what a turn does; it may even leave at once. */
    private void handOn() {
        for (Optional<Runnable> turn = first(); turn.isPresent(); turn = next()) {
            run(turn.get());
        }
    }

    /** A fault of one must not keep the others waiting for ever. */
    private void run(Runnable turn) {
        try {
            turn.run();
        } catch (RuntimeException | Error fault) {
            LOG.error("A call that waited for its turn could not be made", fault);
            leave();
        }
    }

    /** One thread at a time hands on, which keeps the order, and the stack flat when a turn leaves at once. */
    private Optional<Runnable> first() {
        lock.lock();
        try {
            return handingOn ? Optional.empty() : next();
        } finally {
            lock.unlock();
        }
    }

    private Optional<Runnable> next() {
        lock.lock();
        try {
            // Stays false if taking the next one fails: a later call hands on then.
            handingOn = false;
            Optional<Runnable> turn = takeTurn();
            handingOn = turn.isPresent();
            return turn;
        } finally {
            lock.unlock();
        }
    }

    private Optional<Runnable> takeTurn() {
        if (waiting.isEmpty() || inFlight >= mostInFlight) {
            return Optional.empty();
        }
        if (!untilNext().isZero()) {
            setAlarmUnlessStopped();
            return Optional.empty();
        }
        Iterator<Runnable> queue = waiting.iterator();
        Runnable turn = queue.next();
        queue.remove();
        begin();
        return Optional.of(turn);
    }

    private void begin() {
        inFlight++;
        window.ifPresent(SlidingWindow::begin);
    }

    private Duration untilNext() {
        return window.map(SlidingWindow::untilNext).orElse(Duration.ZERO);
    }

    /** Who waits for a call to end needs no alarm. */
    private void setAlarm() {
        if (alarm.isEmpty() && inFlight < mostInFlight) {
            alarm = Optional.of(timer.schedule(this::alarmRang, untilNext().toNanos(), TimeUnit.NANOSECONDS));
        }
    }

    private void setAlarmUnlessStopped() {
        try {
            setAlarm();
        } catch (RejectedExecutionException e) {
            // Whoever stopped the timer tells those who wait. Who leaves is not to blame.
        }
    }

    private void cancelAlarm() {
        alarm.ifPresent(set -> set.cancel(false));
        alarm = Optional.empty();
    }
}
