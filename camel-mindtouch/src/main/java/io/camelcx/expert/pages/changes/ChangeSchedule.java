// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.pages.changes;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * The windows of the polls. A poll reaches back by an overlap, for changes that the site shows late. If the overlap contains more changes than
 * one response, a poll reads only the new part, and the overlap is checked when it has doubled: to read it in every poll would take many
 * requests. For one thread.
 */
public final class ChangeSchedule {

    /** Half of the rows of a response: the other half is for new changes. */
    private static final int MANY = 500;

    private Optional<Instant> first;
    private final Duration overlap;
    private final DeliveredPages delivered;
    private Optional<Instant> confirmed = Optional.empty();
    private Instant earliest = Instant.MIN;

    /**
     * A schedule.
     *
     * @param first   where the first window of a consumer without a position begins; empty for the time of its first poll
     * @param overlap how far a poll reaches back
     */
    public ChangeSchedule(Optional<Instant> first, Duration overlap, DeliveredPages delivered) {
        this.first = first;
        this.overlap = overlap;
        this.delivered = delivered;
    }

    /** Whether it is known where the first window of a consumer without a position begins. */
    public boolean hasBeginning() {
        return first.isPresent();
    }

    /**
     * The window of the next poll.
     *
     * @return empty if the clock is before the position
     */
    public Optional<TimeWindow> next(ChangePosition position, Instant now) {
        Instant upto = now.truncatedTo(ChronoUnit.SECONDS);
        if (position.upto().isEmpty()) {
            // Earlier changes are not read, not even by the overlap.
            first = Optional.of(first.orElse(upto));
            earliest = first.get();
        }
        Instant since = position.upto()
                .map(end -> isFull(end) ? end : reachingBack(end))
                .or(() -> first)
                .orElse(upto);
        return upto.isBefore(since) ? Optional.empty() : Optional.of(new TimeWindow(since, upto));
    }

    /** The overlap that must be checked, with the new part; empty if that is not due, or if each poll reads the overlap. */
    public Optional<TimeWindow> overdue(ChangePosition position, Instant now) {
        Instant upto = now.truncatedTo(ChronoUnit.SECONDS);
        return position.upto()
                .filter(this::isFull)
                .map(this::reachingBack)
                .filter(back -> !upto.isBefore(back.plus(overlap.multipliedBy(2))))
                .map(back -> new TimeWindow(back, upto));
    }

    /** A check has shown that no change before the position is missing. */
    public void confirmed(TimeWindow window, ChangePosition position) {
        Instant settled = window.upto().minus(overlap);
        confirm(position.upto().filter(end -> end.isBefore(settled)).orElse(settled));
        delivered.forgetBefore(confirmed.get());
    }

    /** The route has received all changes up to a time; the poll goes on. */
    public void taken(Instant end) {
        delivered.forgetBefore(confirmed.orElseGet(() -> end.minus(overlap)));
    }

    /** The route has received all changes of the window of a poll. */
    public void passed(TimeWindow window) {
        if (confirmed.isEmpty() || !window.since().isAfter(confirmed.get())) {
            confirm(notTooEarly(window.upto().minus(overlap)));
        }
        delivered.forgetBefore(confirmed.get());
    }

    /** Pages before this time are forgotten: they must not be read again, even if the site's time becomes less certain. */
    private void confirm(Instant time) {
        confirmed = Optional.of(confirmed.filter(time::isBefore).orElse(time));
    }

    /** The position was moved back. */
    public void reset() {
        confirmed = Optional.empty();
    }

    /** Only an overlap that was read completely once can be checked later. */
    private boolean isFull(Instant position) {
        return confirmed.isPresent() && delivered.since(reachingBack(position)) >= MANY;
    }

    private Instant reachingBack(Instant position) {
        return confirmed.orElseGet(() -> notTooEarly(position.minus(overlap)));
    }

    private Instant notTooEarly(Instant time) {
        return time.isBefore(earliest) ? earliest : time;
    }
}
