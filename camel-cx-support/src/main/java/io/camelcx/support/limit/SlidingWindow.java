// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.limit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;

/**
 * The times at which the last calls began: never more than a number of them within any period, wherever it begins. Used by one thread at a time.
 */
final class SlidingWindow {

    private final Clock clock;
    private final long periodNanos;

    /** A ring: the index that is written next holds the oldest of the times. */
    private final long[] begins;

    private int oldest;
    private Instant lastReading;
    private long elapsedNanos;

    /**
     * A window in which no call has begun.
     *
     * @param max how many calls may begin within a period, at least 1
     */
    SlidingWindow(int max, Duration period, Clock clock) {
        this.clock = clock;
        this.periodNanos = period.toNanos();
        this.begins = new long[max];
        this.lastReading = clock.instant();
        Arrays.fill(begins, -periodNanos);
    }

    /** How long until another call may begin; zero if one may begin now. */
    Duration untilNext() {
        return Duration.ofNanos(Math.max(0, begins[oldest] + periodNanos - elapsed()));
    }

    /** A call begins now. */
    void begin() {
        begins[oldest] = elapsed();
        oldest = (oldest + 1) % begins.length;
    }

    /** A clock that is set back stands still for one reading here; else every call would wait until it has caught up. */
    private long elapsed() {
        Instant reading = clock.instant();
        elapsedNanos += Math.max(0, Duration.between(lastReading, reading).toNanos());
        lastReading = reading;
        return elapsedNanos;
    }
}
