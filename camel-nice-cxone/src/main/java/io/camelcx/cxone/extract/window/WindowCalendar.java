// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone.extract.window;

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
 * Which window comes next, by two clocks of which one may be wrong: a day has ended only when both say so. A window that is asked for
 * too early has no data, and would be passed.
 */
public final class WindowCalendar {

    private static final Logger LOG = LoggerFactory.getLogger(WindowCalendar.class);
    private static final Duration MAX_SKEW = Duration.ofHours(1);

    private final WindowPlan plan;
    private final PositionStore store;
    private final Clock here;
    private final ServerClock there;

    /**
     * A calendar.
     *
     * @param here  this machine's clock
     * @param there the vendor's clock
     */
    public WindowCalendar(WindowPlan plan, PositionStore store, Clock here, ServerClock there) {
        this.plan = plan;
        this.store = store;
        this.here = here;
        this.there = there;
    }

    /** The vendor's time. */
    public Instant now() {
        return there.now();
    }

    /** How far the vendor's clock is ahead of this machine's; negative if it is behind, empty until it is known. */
    public Optional<Duration> skew() {
        return there.skew();
    }

    /**
     * The window whose job is running already, else one that was set aside and whose time has come, else the next one.
     *
     * @throws IllegalStateException if the next one is due by this machine's clock, but not by the vendor's, which is far behind
     */
    public Optional<DateWindow> due() {
        mend();
        Position position = store.position();
        return position.running()
                .map(Position.Job::window)
                .or(() -> position.aside().stream()
                        .filter(this::isDue)
                        .map(Position.Aside::window)
                        .findFirst())
                .or(this::next);
    }

    /** A time beyond the longest delay was made by a clock that was wrong. */
    private boolean isDue(Position.Aside aside) {
        Instant now = now();
        return !aside.again().isAfter(now) || aside.again().isAfter(now.plus(PositionStore.MAX_DELAY));
    }

    private Optional<DateWindow> next() {
        LocalDate day = store.position().next();
        Optional<DateWindow> due = plan.after(day, earlier());
        if (due.isEmpty()
                && isFarBehind()
                && plan.after(day, day(here.instant())).isPresent()) {
            throw new IllegalStateException("The window from " + day + " on is due by this machine's clock ("
                    + here.instant() + "), but not by the vendor's (" + there.now() + "); set the one that is wrong");
        }
        return due;
    }

    /** A position is in the future if a clock was ahead once. Its last windows were extracted before their days had ended. */
    private void mend() {
        LocalDate next = store.position().next();
        if (next.isAfter(later().plusDays(1)) && next.isAfter(plan.first())) {
            LocalDate back = plan.wayBack(earlier());
            LOG.warn(
                    "The position is in the future: the next day is {}, but it is {}. A clock was wrong; extraction goes on"
                            + " at {}, and what was extracted from there on comes again",
                    next,
                    later(),
                    back);
            store.movedBack(back);
        }
    }

    private boolean isFarBehind() {
        return there.skew().filter(skew -> skew.plus(MAX_SKEW).isNegative()).isPresent();
    }

    private LocalDate earlier() {
        return day(min(here.instant(), there.now()));
    }

    private LocalDate later() {
        Instant one = here.instant();
        Instant other = there.now();
        return day(one.isAfter(other) ? one : other);
    }

    private static Instant min(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDate day(Instant time) {
        return LocalDate.ofInstant(time, ZoneOffset.UTC);
    }
}
