// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone.extract.window;

import io.camelcx.support.state.StateEntry;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** The position of a consumer; every change of it is in the repository, if there is one, before the method returns. */
public final class PositionStore {

    private static final int MAX_ASIDE = 10;
    private static final int MAX_REASON_CHARS = 300;
    /** How long a window is set aside at most. */
    static final Duration MAX_DELAY = Duration.ofDays(1);

    private final StateEntry kept;
    private final PositionText text = new PositionText();
    private volatile Position position;

    /**
     * Reads the position.
     *
     * @param kept where it is kept
     * @param first where a consumer begins that has no position yet
     * @throws IllegalStateException if something else is kept there
     */
    public PositionStore(StateEntry kept, LocalDate first) {
        this.kept = kept;
        this.position = kept.read().map(this::read).orElseGet(() -> Position.first(first));
    }

    /** How far the consumer has come. */
    public Position position() {
        return position;
    }

    /** A job was submitted. */
    public void submitted(String jobId, DateWindow window, Instant now) {
        save(position.submitted(new Position.Job(jobId, window, now)));
    }

    /** The running job. One that was submitted in the future, by a clock that was wrong, counts as submitted now. */
    public Optional<Position.Job> running(Instant now) {
        position.running()
                .filter(job -> job.submitted().isAfter(now))
                .ifPresent(job -> submitted(job.id(), job.window(), now));
        return position.running();
    }

    /** The route has taken a window. */
    public void passed(DateWindow window) {
        save(position.passed(window));
    }

    /** The running job will bring nothing. */
    public void abandoned() {
        save(position.abandoned());
    }

    /** Begins at an earlier day, because the position cannot be true. */
    public void movedBack(LocalDate day) {
        save(position.movedBack(day));
    }

    /**
     * The file of a window is malformed: the window is tried again later, and those behind it go on.
     *
     * @param delay until it is tried again after its first failure; it doubles with each one, up to a day
     * @return whether it was set aside; not if too many are already
     */
    public boolean setAside(DateWindow window, String reason, Instant now, Duration delay) {
        int failures = position.aside(window).map(Position.Aside::failures).orElse(0) + 1;
        if (failures == 1 && position.aside().size() >= MAX_ASIDE) {
            save(position.abandoned());
            return false;
        }
        Duration grown = delay.multipliedBy(1L << Math.min(failures - 1, 20));
        Duration wait = grown.compareTo(MAX_DELAY) > 0 ? MAX_DELAY : grown;
        String brief = reason.length() > MAX_REASON_CHARS ? reason.substring(0, MAX_REASON_CHARS) : reason;
        save(position.setAside(new Position.Aside(window, failures, now.plus(wait), brief)));
        return true;
    }

    /** The consumer has stopped. */
    public void release() {
        kept.release();
    }

    private void save(Position changed) {
        kept.write(text.write(changed));
        position = changed;
    }

    private Position read(String content) {
        try {
            return text.read(content);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(
                    "The state repository holds under " + kept.key()
                            + " what cxone-extract has not written; give it a repository, or a key, of its own",
                    e);
        }
    }
}
