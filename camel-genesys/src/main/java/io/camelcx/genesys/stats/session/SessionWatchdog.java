// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.stats.session;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Sees to it that a session never sleeps, whatever state it is in: it must have been opened by a given time, and give a
 * sign of life by the next. It relies on nothing but its own timer.
 */
final class SessionWatchdog {

    private static final Duration INTERVAL = Duration.ofSeconds(1);

    private final LongSupplier nanoTime;
    private final Duration limit;
    private volatile ScheduledFuture<?> timer;
    private volatile long nextSign;
    private volatile long openBy;
    private volatile boolean open;

    /**
     * @param limit    how long an answer may take beyond the time for which the server holds a poll
     * @param nanoTime the time
     */
    SessionWatchdog(Duration limit, LongSupplier nanoTime) {
        this.limit = limit;
        this.nanoTime = nanoTime;
    }

    /**
     * Begins to watch a session that is about to shake hands.
     *
     * @param givenUp   whether the client does nothing any more
     * @param onSilence gets the reason when the session is late, at every look until {@link #stop}
     */
    void start(ScheduledExecutorService scheduler, BooleanSupplier givenUp, Consumer<String> onSilence) {
        open = false;
        openBy = deadline(AdvisedTimes.USUAL.timeout());
        nextSign = openBy;
        timer = scheduler.scheduleWithFixedDelay(
                () -> look(givenUp, onSilence), INTERVAL.toMillis(), INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
    }

    void stop() {
        ScheduledFuture<?> running = timer;
        if (running != null) {
            running.cancel(false);
        }
    }

    /** The session is open: only signs of life are asked for from now on. */
    void opened() {
        open = true;
    }

    /** A sign of life; the next one is due when the delay has passed and the server has held a poll. */
    void sign(Duration delay, AdvisedTimes advised) {
        nextSign = deadline(delay.plus(advised.interval()).plus(advised.timeout()));
    }

    void look(BooleanSupplier givenUp, Consumer<String> onSilence) {
        long now = nanoTime.getAsLong();
        if (givenUp.getAsBoolean()) {
            onSilence.accept("the CometD client has given up");
        } else if (now - nextSign > 0) {
            onSilence.accept("the CometD session has gone silent");
        } else if (!open && now - openBy > 0) {
            onSilence.accept("the CometD session was not opened in time");
        }
    }

    private long deadline(Duration wait) {
        return nanoTime.getAsLong() + wait.plus(limit).toNanos();
    }
}
