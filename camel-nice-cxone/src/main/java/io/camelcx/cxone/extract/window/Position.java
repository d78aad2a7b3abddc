// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone.extract.window;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How far a consumer has come.
 *
 * @param next    the first day behind all windows that the route has, or that are set aside
 * @param running the job that prepares a window; empty if none was submitted yet
 * @param aside   the windows before that which the route does not have, because their files are malformed
 */
public record Position(LocalDate next, Optional<Job> running, List<Aside> aside) {

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
     * A window that is tried again later, so that it does not stop those behind it.
     *
     * @param failures how often it has failed
     * @param again    when it is tried again
     * @param reason   why it failed last
     */
    public record Aside(DateWindow window, int failures, Instant again, String reason) {}

    static Position first(LocalDate day) {
        return new Position(day, Optional.empty(), List.of());
    }

    /** The window if it is set aside. */
    public Optional<Aside> aside(DateWindow window) {
        return aside.stream().filter(each -> each.window().equals(window)).findFirst();
    }

    Position submitted(Job job) {
        return new Position(next, Optional.of(job), aside);
    }

    Position passed(DateWindow window) {
        return new Position(behind(window), Optional.empty(), without(window));
    }

    Position setAside(Aside failed) {
        List<Aside> more = without(failed.window());
        more.add(failed);
        return new Position(behind(failed.window()), Optional.empty(), more);
    }

    Position abandoned() {
        return new Position(next, Optional.empty(), aside);
    }

    Position movedBack(LocalDate day) {
        return new Position(day, Optional.empty(), aside);
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
