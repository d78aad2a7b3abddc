// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.pages;

import io.camelcx.expert.api.PageId;
import io.camelcx.expert.events.SiteCalls;
import io.camelcx.expert.pages.changes.ChangePosition;
import io.camelcx.expert.pages.changes.ChangeWalk;
import io.camelcx.expert.pages.changes.FoundWindow;
import io.camelcx.expert.pages.changes.KnownPages.Known;
import io.camelcx.expert.pages.changes.OverlapCheck;
import io.camelcx.expert.pages.changes.PageLookup;
import io.camelcx.expert.pages.changes.TimeWindow;
import io.camelcx.expert.pages.changes.UnreadablePages.Unreadable;
import io.camelcx.expert.pages.client.PageSearch;
import io.camelcx.expert.pages.client.PagesClient;
import io.camelcx.expert.xml.XmlElement;
import io.camelcx.support.thread.CxThreads;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Polls: first the events of pages, then the changed pages, each window delivered before the next one is read. */
final class ChangeFollower {

    private final PagesClient client;
    private final SiteCalls calls;
    private final PageId root;
    private final CxThreads threads;
    private final ChangeProgress progress;
    private final RouteState state;
    private final ChangeDelivery delivery;
    private final ChangeExchanges exchanges;
    private final Optional<EventFollower> events;
    private final FollowedPage page;
    private final CrawlLog log;
    private volatile Optional<FoundWindow> current = Optional.empty();

    /** @param events follows events; empty if the option {@code events} is off */
    ChangeFollower(
            ExpertPagesEndpoint endpoint,
            SiteCalls calls,
            ChangeProgress progress,
            ChangeDelivery delivery,
            Optional<EventFollower> events)
            throws Exception {
        this.client = endpoint.client();
        this.calls = calls;
        this.root = endpoint.pageId();
        this.threads = endpoint.api().threads();
        this.progress = progress;
        this.state = progress.state();
        this.delivery = delivery;
        this.exchanges = delivery.exchanges();
        this.events = events;
        this.page = new FollowedPage(new PageLookup(client, calls, endpoint.getPage()), state);
        this.log = new CrawlLog(root);
    }

    /**
     * Delivers all that is new.
     *
     * @return how many exchanges the route has received
     */
    int poll() throws Exception {
        long before = exchanges.delivered();
        // The windows end before the events are read: a page that is gone when it is read is reported by the next poll.
        progress.begin();
        try {
            if (events.isEmpty() || events.get().deliver()) {
                changes();
                retry();
            }
        } finally {
            progress.save();
        }
        return (int) (exchanges.delivered() - before);
    }

    private void changes() throws Exception {
        Optional<TimeWindow> window = progress.next();
        Optional<TimeWindow> overdue = progress.overdue();
        if (window.isPresent() && overdue.isPresent()) {
            checkOverlap(overdue.get(), window.get());
        } else if (window.isPresent()) {
            deliverChanges(window.get());
        }
    }

    /** If the new changes do not explain what the site shows of the overlap, all of it is read again. */
    private void checkOverlap(TimeWindow overlap, TimeWindow fresh) throws Exception {
        OverlapCheck check = calls.join(() -> OverlapCheck.of(client, root, overlap));
        boolean covered = check.isCoveredBy(state.delivered());
        if (!covered && !deliverChanges(fresh)) {
            return;
        }
        if (covered || check.isCoveredBy(state.delivered())) {
            progress.confirmed(overlap);
        } else {
            deliverChanges(overlap);
        }
    }

    /** Whether the route has received all of them. */
    private boolean deliverChanges(TimeWindow window) throws Exception {
        PageSearch search = new PageSearch(window.since(), window.upto(), Optional.empty());
        ChangeWalk walk = new ChangeWalk(client, root, search, threads);
        log.begin(window, progress.position().upto().isEmpty());
        Optional<FoundWindow> found = calls.join(walk::next);
        while (found.isPresent()) {
            if (!deliver(found.get())) {
                return false;
            }
            found = calls.join(walk::next);
        }
        TimeWindow elapsed = progress.elapsed(window);
        Optional<PageChange> itself = page.changed(elapsed);
        if (itself.isPresent() && !delivery.deliver(List.of(itself.get()))) {
            return false;
        }
        page.checked(elapsed);
        progress.completed(elapsed);
        log.end(exchanges.delivered());
        return true;
    }

    private boolean deliver(FoundWindow found) throws Exception {
        current = Optional.of(found);
        try {
            Instant end = progress.elapsed(found.window().upto());
            page.found(found);
            List<PageChange> changes = new ArrayList<>(unreadableRows(found));
            found.pages().stream()
                    .filter(page ->
                            !page.modified().isAfter(end) && !state.delivered().has(page))
                    .map(page -> PageChange.of(page, state.known().of(page.id())))
                    .forEach(changes::add);
            if (!delivery.deliver(changes)) {
                return false;
            }
            progress.committed(found.window());
            log.progress(end, exchanges.delivered());
            return true;
        } finally {
            current = Optional.empty();
        }
    }

    /** Rows without the time of a change: the page is read by its number, if the row has one and the page was not read before. */
    private List<PageChange> unreadableRows(FoundWindow found) {
        List<PageChange> changes = new ArrayList<>();
        for (XmlElement row : found.unreadable()) {
            long id = row.number("id").orElse(0);
            if (!delivery.isOwn(Math.max(id, 0))) {
                continue;
            }
            if (id <= 0) {
                exchanges.reject(
                        PageChange.of(PageChangeKind.changed, 0),
                        "The search has found a page without a number at or below the page " + root,
                        new IllegalStateException("A changed page that the search has found has no id"));
            } else if (state.known().of(id).isEmpty() && !state.wasRead(id)) {
                changes.add(PageChange.of(PageChangeKind.changed, id));
            }
        }
        return changes;
    }

    /** Reads pages again that could not be read before and are due. */
    private void retry() throws Exception {
        List<PageChange> due = new ArrayList<>();
        for (Unreadable page : state.unreadable().due(progress.time().now())) {
            PageChangeKind kind = PageChangeKind.valueOf(page.change());
            due.add(
                    kind == PageChangeKind.deleted
                            ? PageChange.deleted(page.id(), pathOf(page.id()), "")
                                    .uncertain(true)
                            : PageChange.of(kind, page.id()));
        }
        if (!due.isEmpty()) {
            delivery.deliver(due);
        }
    }

    private String pathOf(long id) {
        return state.known().of(id).map(Known::path).orElse("");
    }

    /** How far the consumer has come. */
    ChangePosition position() {
        return progress.position();
    }

    /** The window whose pages are being delivered; empty between two polls. */
    Optional<FoundWindow> current() {
        return current;
    }

    /** The exchanges so far. */
    ChangeExchanges exchanges() {
        return exchanges;
    }

    /** How many pages are to be read again. */
    int unreadable() {
        return state.unreadable().size();
    }

    /** How far the site's clock is ahead of this machine's; empty until it is known. */
    Optional<Duration> skew() {
        return progress.time().skew();
    }
}
