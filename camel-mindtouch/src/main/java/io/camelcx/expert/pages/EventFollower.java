// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.pages;

import io.camelcx.expert.pages.changes.EventMark;
import io.camelcx.expert.pages.changes.EventWalk;
import io.camelcx.expert.pages.changes.PageEvent;
import io.camelcx.expert.pages.changes.PositionStore;
import io.camelcx.support.error.CxApiException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Delivers what the site's events tell: pages that were deleted, moved, or brought back. For one thread. */
final class EventFollower {

    /** After so many events the position is kept: less often would cost more exchanges after a kill, more often more writing. */
    private static final int KEPT_EVERY = 100;

    /** By which the site's time, as it is known here, changes from answer to answer. */
    private static final Duration JITTER = Duration.ofSeconds(5);

    private final EventWalk walk;
    private final EventChanges changes;
    private final ChangeDelivery delivery;
    private final RouteState state;
    private final PositionStore store;
    private final Duration overlap;

    EventFollower(
            EventWalk walk,
            EventChanges changes,
            ChangeDelivery delivery,
            RouteState state,
            PositionStore store,
            Duration overlap) {
        this.walk = walk;
        this.changes = changes;
        this.delivery = delivery;
        this.state = state;
        this.store = store;
        this.overlap = overlap;
    }

    /**
     * Delivers what happened and the route has not got yet.
     *
     * @param end the last second that is over, asked for when the site has answered
     * @return whether the route goes on taking exchanges
     */
    boolean deliver(Supplier<Instant> end) throws Exception {
        Optional<EventMark> mark = store.position().events();
        if (mark.isEmpty()) {
            begin(end);
            return true;
        }
        List<PageEvent> waiting = new ArrayList<>(walk.after(mark.get()));
        Instant upto = end.get();
        waiting.removeIf(event -> event.time().isAfter(upto));
        return deliver(waiting, upto);
    }

    /** What happened before is in the pages as they are found. */
    private void begin(Supplier<Instant> end) throws Exception {
        Instant since;
        List<PageEvent> happened;
        do {
            since = end.get().minus(overlap);
            happened = walk.after(EventMark.at(since));
            // The first answer may have shown that the clock here is ahead.
        } while (end.get().minus(overlap).isBefore(since.minus(JITTER)));
        store.eventsTaken(EventMark.at(end.get().minus(overlap)).with(happened));
    }

    private boolean deliver(List<PageEvent> waiting, Instant upto) throws Exception {
        List<PageEvent> taken = new ArrayList<>();
        List<PageEvent> left = new ArrayList<>();
        int failuresInARow = 0;
        try {
            for (PageEvent event : waiting) {
                boolean tried = delivery.mayGoOn() && failuresInARow < ChangeDelivery.MAX_FAILURES_IN_A_ROW;
                if (tried && deliver(event)) {
                    failuresInARow = 0;
                    taken.add(event);
                    keepSome(taken);
                } else {
                    failuresInARow += tried ? 1 : 0;
                    left.add(event);
                }
            }
        } finally {
            // Also where the site fails, or the route is stopped, in the middle.
            keep(taken);
        }
        settle(upto, left.stream().map(PageEvent::time).findFirst());
        return delivery.mayGoOn() && failuresInARow < ChangeDelivery.MAX_FAILURES_IN_A_ROW;
    }

    private boolean deliver(PageEvent event) throws Exception {
        List<PageChange> all;
        try {
            all = changes.of(event);
        } catch (CxApiException e) {
            if (!ChangeDelivery.isAnswered(e)) {
                throw e;
            }
            delivery.unexplained(event, e);
            return false;
        }
        // An event of the past is in a page that was read after it.
        return delivery.deliver(all.stream()
                .filter(change -> event.kind() != PageEvent.Kind.changed || !state.wasRead(change.pageId()))
                .toList());
    }

    private void keepSome(List<PageEvent> taken) {
        if (taken.size() >= KEPT_EVERY) {
            keep(taken);
        }
    }

    private void keep(List<PageEvent> taken) {
        if (!taken.isEmpty()) {
            state.save();
            store.eventsTaken(store.position().events().orElseThrow().with(taken));
            taken.clear();
        }
    }

    /** Forgets what is too old to come again, in memory alone: what is kept is as good. */
    private void settle(Instant upto, Optional<Instant> oldestLeft) {
        Instant reach = upto.minus(overlap);
        store.eventsSettled(oldestLeft.filter(reach::isAfter).orElse(reach));
    }
}
