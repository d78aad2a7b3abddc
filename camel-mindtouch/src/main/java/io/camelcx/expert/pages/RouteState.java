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

/** What a route has got, and what it is still to get although its window has passed. For one thread. */
final class RouteState {

    /** What the site's clock shows is known to be at least something; this much later it is not. */
    private static final Duration UNCERTAIN = Duration.ofSeconds(2);

    private final DeliveredPages delivered;
    private final KnownPages known;
    private final UnreadablePages unreadable;
    private final ServerClock clock;
    private final Set<Long> read = new HashSet<>();

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

    /** The route is about to get pages: those that it may have got are known before, whatever ends the process. */
    void expect(List<PageChange> changes) {
        boolean news = false;
        for (PageChange change : changes) {
            Optional<String> path = change.path().or(() -> change.known().map(page -> page.textOf("path")));
            news |= change.kind() != PageChangeKind.deleted
                    && path.isPresent()
                    && known.expect(change.pageId(), path.get());
        }
        if (news) {
            known.save();
        }
    }

    /** Whether the route has got a page in this poll as it was read from the site. */
    boolean wasRead(long id) {
        return read.contains(id);
    }

    /** The route has been told that a page is gone. */
    void deleted(long id) {
        delivered.remove(id);
        known.remove(id);
        unreadable.remove(id);
    }

    /** The route has got a page. It may have been changed again between search and reading: then what was read counts. */
    void got(PageChange change, Page page, PageReading reading) {
        unreadable.remove(change.pageId());
        if (change.known().isEmpty()) {
            read.add(change.pageId());
        }
        // In a second that is not over something more may happen, with the same time.
        Instant running = clock.at(reading.asked()).truncatedTo(ChronoUnit.SECONDS);
        Optional<Instant> time = page.modified().filter(modified -> modified.isBefore(running));
        time.or(change::modified).ifPresent(modified -> delivered.add(change.pageId(), page.revision(), modified));
        moved(change.pageId(), page.path());
    }

    /** The place of a page is known. */
    private void moved(long id, String path) {
        known.put(id, path, clock.now().plus(UNCERTAIN));
    }

    /** A page is not asked for again in the state in which it was found. */
    void passed(PageChange change) {
        change.modified().ifPresent(time -> delivered.add(change.pageId(), Long.MAX_VALUE, time));
    }

    /** A page is gone; if it was moved before, its place tells which deletion means it. */
    void gone(PageChange change) {
        unreadable.remove(change.pageId());
        if (change.kind() == PageChangeKind.moved) {
            change.path().ifPresent(path -> moved(change.pageId(), path));
        }
        passed(change);
    }

    /** A page cannot be read now; it is asked for again after the delay that is returned. */
    Duration failed(PageChange change) {
        passed(change);
        return unreadable.add(change.pageId(), change.kind().name(), clock.now());
    }

    /** Keeps what was changed; before the position moves. */
    void save() {
        known.save();
        unreadable.save();
    }
}
