// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone.extract.window;

import io.camelcx.support.state.CurrentState;
import io.camelcx.support.state.StateStore;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How far a consumer has come.
 *
 * @param next    the first day behind all windows that are committed or set aside
 * @param running the job that prepares a window; empty if none was submitted yet
 * @param aside   the earlier windows that are not committed because their files are malformed
 */
public record Position(LocalDate next, Optional<Job> running, List<Aside> aside) {

    /** The longest delay until a window that is set aside is retried. */
    static final Duration MAX_DELAY = Duration.ofDays(1);

    private static final int MAX_ASIDE = 10;
    private static final int MAX_DOUBLINGS = 20;
    private static final int MAX_REASON_CHARS = 300;

    public Position {
        aside = List.copyOf(aside);
    }

    /**
     * A job and the window for which it was submitted.
     *
     * @param submitted when, by the vendor's clock
     */
    public record Job(String id, DateWindow window, Instant submitted) {}

    /**
     * The position in a repository.
     *
     * @param first the day on which a consumer begins that has no position yet
     * @throws IllegalStateException if the stored text is no position
     */
    public static CurrentState<Position> in(StateStore store, LocalDate first) {
        return store.current(new PositionCodec(), first(first));
    }

    /**
     * A window that is retried later, so that it does not block those behind it.
     *
     * @param failures how many times it has failed
     * @param again    when it is retried
     * @param reason   the last failure
     */
    public record Aside(DateWindow window, int failures, Instant again, String reason) {}

    static Position first(LocalDate day) {
        return new Position(day, Optional.empty(), List.of());
    }

    /** The window if it is set aside. */
    public Optional<Aside> aside(DateWindow window) {
        return aside.stream().filter(each -> each.window().equals(window)).findFirst();
    }

    /** A job was submitted. */
    public Position submitted(String jobId, DateWindow window, Instant now) {
        return new Position(next, Optional.of(new Job(jobId, window, now)), aside);
    }

    /** A job that was submitted in the future, by a clock that was wrong, counts as submitted now. */
    public Position withoutFutureJob(Instant now) {
        return running.filter(job -> job.submitted().isAfter(now))
                .map(job -> submitted(job.id(), job.window(), now))
                .orElse(this);
    }

    /** The route has processed a window. */
    public Position committed(DateWindow window) {
        return new Position(behind(window), Optional.empty(), without(window));
    }

    /** The running job will deliver no file. */
    public Position abandoned() {
        return new Position(next, Optional.empty(), aside);
    }

    /** Begins at an earlier day, because the position cannot be right. */
    public Position movedBack(LocalDate day) {
        return new Position(day, Optional.empty(), aside);
    }

    /**
     * The file of a window is malformed: the window is retried later, so that it does not block those behind it. If too many windows are set
     * aside already, only its job is abandoned.
     *
     * @param delay until it is retried after its first failure; it doubles with each failure, up to a day
     */
    public Position setAside(DateWindow window, String reason, Instant now, Duration delay) {
        int failures = aside(window).map(Aside::failures).orElse(0) + 1;
        if (failures == 1 && aside.size() >= MAX_ASIDE) {
            return abandoned();
        }
        Duration doubled = delay.multipliedBy(1L << Math.min(failures - 1, MAX_DOUBLINGS));
        Duration wait = doubled.compareTo(MAX_DELAY) > 0 ? MAX_DELAY : doubled;
        String brief = reason.length() > MAX_REASON_CHARS ? reason.substring(0, MAX_REASON_CHARS) : reason;
        List<Aside> more = without(window);
        more.add(new Aside(window, failures, now.plus(wait), brief));
        return new Position(behind(window), Optional.empty(), more);
    }

    private LocalDate behind(DateWindow window) {
        LocalDate day = window.end().plusDays(1);
        return day.isAfter(next) ? day : next;
    }

    private List<Aside> without(DateWindow window) {
        List<Aside> others = new ArrayList<>(aside);
        others.removeIf(each -> each.window().equals(window));
        return others;
    }
}
