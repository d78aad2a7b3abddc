// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.session;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Detects a session that hangs, in any state: it must be open by a deadline, and every reply sets a deadline for the next
 * one. It relies on its own timer only.
 */
final class SessionWatchdog {

    private static final Duration INTERVAL = Duration.ofSeconds(1);

    private final LongSupplier nanoTime;
    private final Duration limit;
    private volatile ScheduledFuture<?> timer;
    private volatile long nextReply;
    private volatile long openBy;
    private volatile boolean open;

    /**
     * @param limit    how long a reply may take beyond the time for which the server holds a poll
     * @param nanoTime the current time in nanoseconds
     */
    SessionWatchdog(Duration limit, LongSupplier nanoTime) {
        this.limit = limit;
        this.nanoTime = nanoTime;
    }

    /**
     * Starts to watch a session before its handshake.
     *
     * @param stopped   whether the CometD client has stopped
     * @param onSilence gets the reason when a deadline has passed, at every check until {@link #stop}
     */
    void start(ScheduledExecutorService scheduler, BooleanSupplier stopped, Consumer<String> onSilence) {
        open = false;
        openBy = deadline(AdvisedTimes.USUAL.timeout());
        nextReply = openBy;
        timer = scheduler.scheduleWithFixedDelay(
                () -> check(stopped, onSilence), INTERVAL.toMillis(), INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
    }

    void stop() {
        ScheduledFuture<?> running = timer;
        if (running != null) {
            running.cancel(false);
        }
    }

    /** The session is open: only replies are expected from now on. */
    void opened() {
        open = true;
    }

    /** A reply has arrived. The next one is due when the delay has passed and the server has held a poll. */
    void replied(Duration delay, AdvisedTimes advised) {
        nextReply = deadline(delay.plus(advised.interval()).plus(advised.timeout()));
    }

    void check(BooleanSupplier stopped, Consumer<String> onSilence) {
        long now = nanoTime.getAsLong();
        if (stopped.getAsBoolean()) {
            onSilence.accept("the CometD client has given up");
        } else if (now - nextReply > 0) {
            onSilence.accept("the CometD session has gone silent");
        } else if (!open && now - openBy > 0) {
            onSilence.accept("the CometD session was not opened in time");
        }
    }

    private long deadline(Duration wait) {
        return nanoTime.getAsLong() + wait.plus(limit).toNanos();
    }
}
