// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone.extract.window;

import io.camelcx.support.state.CurrentState;
import io.camelcx.support.time.ServerClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Determines the next window, by two clocks of which one may be wrong: a day has ended only when it has ended by both. A window that is
 * requested too early has no data, and would be committed.
 */
public final class WindowCalendar {

    private static final Logger LOG = LoggerFactory.getLogger(WindowCalendar.class);
    private static final Duration MAX_SKEW = Duration.ofHours(1);

    private final WindowPlan plan;
    private final CurrentState<Position> positions;
    private final Clock localClock;
    private final ServerClock vendorClock;

    public WindowCalendar(
            WindowPlan plan, CurrentState<Position> positions, Clock localClock, ServerClock vendorClock) {
        this.plan = plan;
        this.positions = positions;
        this.localClock = localClock;
        this.vendorClock = vendorClock;
    }

    /** The vendor's time. */
    public Instant now() {
        return vendorClock.now();
    }

    /** How far the vendor's clock is ahead of this machine's; negative if it is behind, empty until it is known. */
    public Optional<Duration> skew() {
        return vendorClock.skew();
    }

    /**
     * The window whose job is running already, else one that was set aside and is to be retried now, else the next one.
     *
     * @throws IllegalStateException if the next one is due by this machine's clock, but not by the vendor's, which is far behind
     */
    public Optional<DateWindow> due() {
        Position position = positions.update(this::corrected);
        return position.running()
                .map(Position.Job::window)
                .or(() -> position.aside().stream()
                        .filter(this::isDue)
                        .map(Position.Aside::window)
                        .findFirst())
                .or(() -> next(position.next()));
    }

    /** A time beyond the longest delay comes from a clock that was wrong. */
    private boolean isDue(Position.Aside aside) {
        Instant now = now();
        return !aside.again().isAfter(now) || aside.again().isAfter(now.plus(Position.MAX_DELAY));
    }

    private Optional<DateWindow> next(LocalDate day) {
        Optional<DateWindow> due = plan.after(day, earlier());
        if (due.isEmpty()
                && isFarBehind()
                && plan.after(day, day(localClock.instant())).isPresent()) {
            throw new IllegalStateException("The window from " + day + " on is due by this machine's clock ("
                    + localClock.instant() + "), but not by the vendor's (" + now() + "); set the one that is wrong");
        }
        return due;
    }

    /** A position is in the future if a clock was ahead once. Its last windows were extracted before their days had ended. */
    private Position corrected(Position position) {
        LocalDate next = position.next();
        if (!next.isAfter(later().plusDays(1)) || !next.isAfter(plan.first())) {
            return position;
        }
        LocalDate back = plan.recoveryDay(earlier());
        LOG.warn(
                "The position is in the future: the next day is {}, but today is {}. A clock was wrong; extraction continues"
                        + " at {}, and data from that day on are redelivered",
                next,
                later(),
                back);
        return position.movedBack(back);
    }

    private boolean isFarBehind() {
        return skew().filter(skew -> skew.plus(MAX_SKEW).isNegative()).isPresent();
    }

    private LocalDate earlier() {
        LocalDate local = day(localClock.instant());
        LocalDate vendor = day(now());
        return local.isBefore(vendor) ? local : vendor;
    }

    private LocalDate later() {
        LocalDate local = day(localClock.instant());
        LocalDate vendor = day(now());
        return local.isAfter(vendor) ? local : vendor;
    }

    private static LocalDate day(Instant time) {
        return LocalDate.ofInstant(time, ZoneOffset.UTC);
    }
}
