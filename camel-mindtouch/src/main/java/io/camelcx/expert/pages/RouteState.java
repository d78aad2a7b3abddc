// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.pages;

import io.camelcx.expert.pages.changes.DeliveredPages;
import io.camelcx.expert.pages.changes.KnownPages;
import io.camelcx.expert.pages.changes.UnreadablePages;
import io.camelcx.expert.pages.client.Page;
import io.camelcx.support.time.ServerClock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a route has received, and what it is still to receive although its window has been committed. For one thread. */
final class RouteState {

    /** How uncertain the least time that the site's clock shows is. */
    private static final Duration UNCERTAIN = Duration.ofSeconds(2);

    private final DeliveredPages delivered;
    private final KnownPages known;
    private final UnreadablePages unreadable;
    private final ServerClock clock;
    private final Set<Long> read = new HashSet<>();
    /** Pages that were not known, and that the route has not been offered since. */
    private final Set<Long> unreceived = new HashSet<>();

    RouteState(DeliveredPages delivered, KnownPages known, UnreadablePages unreadable, ServerClock clock) {
        this.delivered = delivered;
        this.known = known;
        this.unreadable = unreadable;
        this.clock = clock;
    }

    DeliveredPages delivered() {
        return delivered;
    }

    KnownPages known() {
        return known;
    }

    UnreadablePages unreadable() {
        return unreadable;
    }

    /** A poll begins. */
    void begin() {
        read.clear();
    }

    /** Remembers pages before they are delivered, so that a page that the route may have received is known whatever ends the process. */
    void expect(List<PageChange> changes) {
        boolean added = false;
        for (PageChange change : changes) {
            Optional<String> path = change.path().or(() -> change.known().map(page -> page.textOf("path")));
            if (change.kind() != PageChangeKind.deleted
                    && path.isPresent()
                    && known.expect(change.pageId(), path.get())) {
                unreceived.add(change.pageId());
                added = true;
            }
        }
        if (added) {
            known.save();
        }
    }

    /** The route is about to receive a change. Even if it fails, it may have the page from now on. */
    void offered(PageChange change) {
        unreceived.remove(change.pageId());
    }

    /** Whether the route has received a page in this poll that was read from the site. */
    boolean wasRead(long id) {
        return read.contains(id);
    }

    /** The route has received the deletion of a page. */
    void deleted(long id) {
        delivered.remove(id);
        known.remove(id);
        unreadable.remove(id);
    }

    /** The route has received a page. If it was changed again between search and reading, the state that was read counts. */
    void received(PageChange change, Page page, PageReading reading) {
        unreadable.remove(change.pageId());
        if (change.known().isEmpty()) {
            read.add(change.pageId());
        }
        // A second that is not over may bring another change with the same time.
        Instant running = clock.at(reading.start()).truncatedTo(ChronoUnit.SECONDS);
        Optional<Instant> time = page.modified().filter(modified -> modified.isBefore(running));
        time.or(change::modified).ifPresent(modified -> delivered.add(change.pageId(), page.revision(), modified));
        moved(change.pageId(), page.path());
    }

    /** Remembers the path of a page. */
    private void moved(long id, String path) {
        known.put(id, path, clock.now().plus(UNCERTAIN));
    }

    /** A page is not read again in the state in which it was found. */
    void skipped(PageChange change) {
        change.modified().ifPresent(time -> delivered.add(change.pageId(), Long.MAX_VALUE, time));
    }

    /** A page of another partition: what is known of it only shows that nothing of an overlap is missing. */
    void foreign(PageChange change) {
        if (change.kind() == PageChangeKind.deleted) {
            delivered.remove(change.pageId());
        } else {
            skipped(change);
        }
    }

    /**
     * A page no longer exists. If it was moved before, its new path shows which deletion concerns it; if the route does not have it, none does.
     */
    void gone(PageChange change) {
        long id = change.pageId();
        unreadable.remove(id);
        if (unreceived.remove(id) && (known.isComplete() || delivered.isGone(id))) {
            known.remove(id);
        } else if (change.kind() == PageChangeKind.moved) {
            change.path().ifPresent(path -> moved(id, path));
        }
        skipped(change);
    }

    /** A page cannot be read now; it is read again after the returned delay. */
    Duration failed(PageChange change) {
        skipped(change);
        return unreadable.add(change.pageId(), change.kind().name(), clock.now());
    }

    /** Saves the changes, before the position is saved. */
    void save() {
        known.save();
        unreadable.save();
    }
}
