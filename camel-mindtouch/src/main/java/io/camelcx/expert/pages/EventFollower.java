// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.pages;

import io.camelcx.expert.events.EventMark;
import io.camelcx.expert.events.EventWalk;
import io.camelcx.expert.pages.changes.PageEvent;
import io.camelcx.support.error.CxApiException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Delivers the events of pages: pages that were deleted, moved or restored. For one thread. */
final class EventFollower {

    /** The position is saved after so many events: a higher number means more redeliveries after a kill, a lower one more writes. */
    private static final int COMMIT_SIZE = 100;
    /** The site's time, as it is known here, varies by so much from response to response. */
    private static final Duration JITTER = Duration.ofSeconds(5);

    private final EventWalk<PageEvent> walk;
    private final EventChanges changes;
    private final ChangeDelivery delivery;
    private final ChangeProgress progress;
    private final Duration overlap;

    EventFollower(
            EventWalk<PageEvent> walk,
            EventChanges changes,
            ChangeDelivery delivery,
            ChangeProgress progress,
            Duration overlap) {
        this.walk = walk;
        this.changes = changes;
        this.delivery = delivery;
        this.progress = progress;
        this.overlap = overlap;
    }

    /**
     * Delivers the events that the route has not received yet.
     *
     * @return whether the route goes on accepting exchanges
     */
    boolean deliver() throws Exception {
        Optional<EventMark> mark = progress.position().events();
        if (mark.isEmpty()) {
            begin();
            return true;
        }
        List<PageEvent> waiting = new ArrayList<>(walk.after(mark.get()));
        Instant upto = progress.end();
        waiting.removeIf(event -> event.time().isAfter(upto));
        return deliver(waiting, upto);
    }

    /** The pages that are found already contain earlier events. */
    private void begin() throws Exception {
        Instant since;
        List<PageEvent> earlier;
        do {
            since = progress.end().minus(overlap);
            earlier = walk.after(EventMark.at(since));
            // The first response may have shown that the clock here is ahead.
        } while (progress.end().minus(overlap).isBefore(since.minus(JITTER)));
        progress.followEvents(EventMark.at(progress.end().minus(overlap)).with(earlier));
    }

    private boolean deliver(List<PageEvent> waiting, Instant upto) throws Exception {
        List<PageEvent> delivered = new ArrayList<>();
        Optional<Instant> firstLeft = Optional.empty();
        int failuresInARow = 0;
        try {
            for (PageEvent event : waiting) {
                boolean tried = mayGoOn(failuresInARow);
                if (tried && deliver(event)) {
                    failuresInARow = 0;
                    delivered.add(event);
                    if (delivered.size() >= COMMIT_SIZE) {
                        commit(delivered);
                    }
                } else {
                    failuresInARow += tried ? 1 : 0;
                    firstLeft = firstLeft.or(() -> Optional.of(event.time()));
                }
            }
        } finally {
            // Also if the site fails, or the route is stopped, in between.
            commit(delivered);
        }
        settle(upto, firstLeft);
        return mayGoOn(failuresInARow);
    }

    private boolean mayGoOn(int failuresInARow) {
        return delivery.mayGoOn() && failuresInARow < ChangeDelivery.MAX_FAILURES_IN_A_ROW;
    }

    private boolean deliver(PageEvent event) throws Exception {
        List<PageChange> all;
        try {
            all = changes.of(event);
        } catch (CxApiException e) {
            if (!ChangeDelivery.isUnacceptable(e)) {
                throw e;
            }
            delivery.failed(event, e);
            return false;
        }
        // A page that was read after the event contains it.
        return delivery.deliver(all.stream()
                .filter(change -> event.kind() != PageEvent.Kind.changed
                        || !progress.state().wasRead(change.pageId()))
                .toList());
    }

    private void commit(List<PageEvent> delivered) {
        if (!delivered.isEmpty()) {
            progress.committed(delivered);
            delivered.clear();
        }
    }

    /** Forgets events that are too old to be found again. */
    private void settle(Instant upto, Optional<Instant> firstLeft) {
        Instant reach = upto.minus(overlap);
        progress.settled(firstLeft.filter(reach::isAfter).orElse(reach));
    }
}
