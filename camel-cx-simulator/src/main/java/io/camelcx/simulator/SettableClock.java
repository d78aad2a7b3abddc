// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A clock that a test sets and advances, so that a rule of hours is tested in milliseconds. Give the same clock to the simulator and to a
 * connection. Its zone is UTC. Thread-safe.
 */
public final class SettableClock extends Clock {

    private final AtomicReference<Time> time;
    private final ZoneId zone;

    private record Time(Clock source, Duration offset) {

        static Time of(Clock source) {
            return new Time(source, Duration.ZERO);
        }
    }

    private SettableClock(AtomicReference<Time> time, ZoneId zone) {
        this.time = time;
        this.zone = zone;
    }

    /** A clock that stands at 2026-03-01T10:00:00Z, so that a run repeats, until it is set or advanced. */
    public static SettableClock standing() {
        return at(Instant.parse("2026-03-01T10:00:00Z"));
    }

    /** A clock that stands at the given time until it is set or advanced. */
    public static SettableClock at(Instant start) {
        return of(fixed(start, ZoneOffset.UTC));
    }

    /** A clock that shows the system's time until it is set. When it is advanced, it runs on from the later time. */
    public static SettableClock running() {
        return of(systemUTC());
    }

    private static SettableClock of(Clock source) {
        return new SettableClock(new AtomicReference<>(Time.of(source)), ZoneOffset.UTC);
    }

    /** Sets the time, at which the clock then stands. */
    public void set(Instant now) {
        time.set(Time.of(fixed(now, ZoneOffset.UTC)));
    }

    /** Moves the time forward, or backward by a negative duration. */
    public void advance(Duration by) {
        time.updateAndGet(old -> new Time(old.source(), old.offset().plus(by)));
    }

    @Override
    public Instant instant() {
        Time now = time.get();
        return now.source().instant().plus(now.offset());
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    /** A view of the same time in another zone: setting one sets the other. */
    @Override
    public Clock withZone(ZoneId other) {
        return new SettableClock(time, other);
    }
}
