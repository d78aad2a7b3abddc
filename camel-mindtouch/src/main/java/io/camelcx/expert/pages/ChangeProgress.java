// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.pages;

import io.camelcx.expert.api.SiteTime;
import io.camelcx.expert.events.EventMark;
import io.camelcx.expert.pages.changes.ChangePosition;
import io.camelcx.expert.pages.changes.ChangeSchedule;
import io.camelcx.expert.pages.changes.PageEvent;
import io.camelcx.expert.pages.changes.PositionStore;
import io.camelcx.expert.pages.changes.TimeWindow;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How far a consumer has come, and which windows come next. What the route has received is saved before the position that depends on it. For
 * one thread; other threads may read the position and the time.
 */
final class ChangeProgress {

    private static final Logger LOG = LoggerFactory.getLogger(ChangeProgress.class);
    /** A position that is further ahead was saved by a clock that was wrong. */
    private static final Duration MAX_AHEAD = Duration.ofMinutes(1);
    /** How far such a position is moved back at least. */
    private static final Duration MIN_STEP_BACK = Duration.ofDays(1);

    private final SiteTime time;
    private final PositionStore store;
    private final ChangeSchedule schedule;
    private final RouteState state;
    private final Runnable onCommit;
    private SiteTime.Poll poll;

    /** @param onCommit runs after a window has been committed */
    ChangeProgress(SiteTime time, PositionStore store, ChangeSchedule schedule, RouteState state, Runnable onCommit) {
        this.time = time;
        this.store = store;
        this.schedule = schedule;
        this.state = state;
        this.onCommit = onCommit;
        this.poll = time.begin();
    }

    /**
     * Begins a poll. A position in the future is moved back.
     *
     * @throws Exception if the site does not respond with its time
     */
    void begin() throws Exception {
        poll = time.begin();
        state.begin();
        Optional<Instant> upto = store.position().upto();
        if (upto.isPresent() && isAhead(upto.get())) {
            time.determine();
            if (isAhead(upto.get())) {
                moveBack(upto.get(), end());
            }
        }
    }

    private boolean isAhead(Instant upto) {
        return upto.isAfter(end().plus(MAX_AHEAD));
    }

    private void moveBack(Instant upto, Instant end) {
        Duration ahead = Duration.between(end, upto);
        Instant back = end.minus(ahead.compareTo(MIN_STEP_BACK) > 0 ? ahead : MIN_STEP_BACK);
        LOG.warn(
                "The position {} under {} is in the future: it is {} on the site. It was saved while a clock was wrong. All"
                        + " changes from {} on are delivered again; if the clock was wrong for longer, remove the position from"
                        + " the state repository",
                upto,
                store.key(),
                end,
                back);
        store.back(back);
        schedule.reset();
    }

    /** The last second that was over when the poll began. */
    Instant end() {
        return poll.end();
    }

    /**
     * The window that this poll reads.
     *
     * @return empty if no second has passed since the last one
     * @throws Exception if the site does not respond with its time
     */
    Optional<TimeWindow> next() throws Exception {
        if (store.position().upto().isEmpty() && !schedule.hasBeginning()) {
            time.determine();
        }
        return schedule.next(store.position(), end());
    }

    /** The overlap that must be checked in this poll, together with the new part. */
    Optional<TimeWindow> overdue() {
        return schedule.overdue(store.position(), end());
    }

    /** The part of a window that is over. */
    TimeWindow elapsed(TimeWindow window) {
        Instant end = elapsed(window.upto());
        return new TimeWindow(window.since(), end.isBefore(window.since()) ? window.since() : end);
    }

    /** A time, or the end of the poll if that is earlier. */
    Instant elapsed(Instant upto) {
        Instant end = end();
        return upto.isBefore(end) ? upto : end;
    }

    /** The route has received all changes of a window; this poll may read more windows. */
    void committed(TimeWindow window) {
        Instant end = elapsed(window.upto());
        state.save();
        store.changesTaken(end);
        schedule.taken(end);
        onCommit.run();
    }

    /** The route has received these events. */
    void committed(Collection<PageEvent> events) {
        state.save();
        store.eventsTaken(store.position().events().orElseThrow().with(events));
    }

    /** The route has received all that a poll has read, window by window. */
    void completed(TimeWindow window) {
        schedule.passed(window);
    }

    /** The route has received all changes of an overlap. */
    void confirmed(TimeWindow overlap) {
        schedule.confirmed(overlap, store.position());
    }

    /** Begins to follow events. */
    void followEvents(EventMark mark) {
        state.save();
        store.eventsTaken(mark);
    }

    /** Events before a time need not be remembered any more. */
    void settled(Instant before) {
        store.eventsSettled(before);
    }

    /** Saves what the route has received, whether or not the position has moved. */
    void save() {
        state.save();
    }

    ChangePosition position() {
        return store.position();
    }

    RouteState state() {
        return state;
    }

    SiteTime time() {
        return time;
    }
}
