// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.pages.changes;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * From when on the next poll asks for changes. A poll reaches back by an overlap, for what the site shows late. Where so much was changed
 * within the overlap that one answer would not hold it, only the new part is asked for, and the overlap looked at again when it has doubled:
 * reading it at every poll would cost many requests each time. For one thread.
 */
public final class ChangeSchedule {

    /** Half of what an answer holds: the other half is for what is new. */
    private static final int MANY = 500;

    private Optional<Instant> first;
    private final Duration overlap;
    private final DeliveredPages delivered;
    private Optional<Instant> confirmed = Optional.empty();
    private Instant earliest = Instant.MIN;

    /**
     * A schedule.
     *
     * @param first   from when on changes are asked for where there is no position; empty for when it is first asked
     * @param overlap how far a poll reaches back
     */
    public ChangeSchedule(Optional<Instant> first, Duration overlap, DeliveredPages delivered) {
        this.first = first;
        this.overlap = overlap;
        this.delivered = delivered;
    }

    /** Whether it is known from when on changes are asked for where there is no position. */
    public boolean hasBeginning() {
        return first.isPresent();
    }

    /**
     * The time about which the next poll asks.
     *
     * @return empty if the clock stands before the position, and there is nothing to ask
     */
    public Optional<TimeWindow> next(ChangePosition position, Instant now) {
        Instant upto = now.truncatedTo(ChronoUnit.SECONDS);
        if (position.upto().isEmpty()) {
            // What was changed before the beginning is not asked for, not even by the overlap.
            first = Optional.of(first.orElse(upto));
            earliest = first.get();
        }
        Instant since = position.upto()
                .map(end -> isFull(end) ? end : reachingBack(end))
                .or(() -> first)
                .orElse(upto);
        return upto.isBefore(since) ? Optional.empty() : Optional.of(new TimeWindow(since, upto));
    }

    /** The overlap that has to be looked at again, together with what is new; empty while that has time, or where each poll does. */
    public Optional<TimeWindow> overdue(ChangePosition position, Instant now) {
        Instant upto = now.truncatedTo(ChronoUnit.SECONDS);
        return position.upto()
                .filter(this::isFull)
                .map(this::reachingBack)
                .filter(back -> !upto.isBefore(back.plus(overlap.multipliedBy(2))))
                .map(back -> new TimeWindow(back, upto));
    }

    /** A second look has shown that nothing is missing of what was changed before the position. */
    public void confirmed(TimeWindow window, ChangePosition position) {
        Instant settled = window.upto().minus(overlap);
        confirm(position.upto().filter(end -> end.isBefore(settled)).orElse(settled));
        delivered.forgetBefore(confirmed.get());
    }

    /** The route has got all changes up to a time; there may be more to come of this poll. */
    public void taken(Instant end) {
        delivered.forgetBefore(confirmed.orElseGet(() -> end.minus(overlap)));
    }

    /** Everything about which a poll asked is in the route. */
    public void passed(TimeWindow window) {
        if (confirmed.isEmpty() || !window.since().isAfter(confirmed.get())) {
            confirm(notTooEarly(window.upto().minus(overlap)));
        }
        delivered.forgetBefore(confirmed.get());
    }

    /** What is confirmed has been forgotten: it must not be asked for again, even if the site's time is less certain than before. */
    private void confirm(Instant time) {
        confirmed = Optional.of(confirmed.filter(time::isBefore).orElse(time));
    }

    /** The position was moved back. */
    public void reset() {
        confirmed = Optional.empty();
    }

    /** Only what was read once to its end can be left for a second look. */
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
