// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.pages;

import io.camelcx.expert.pages.changes.ChangePosition;
import io.camelcx.expert.pages.changes.ChangeSchedule;
import io.camelcx.expert.pages.changes.ChangeWalk;
import io.camelcx.expert.pages.changes.FoundWindow;
import io.camelcx.expert.pages.changes.PageLookup;
import io.camelcx.expert.pages.changes.PositionStore;
import io.camelcx.expert.pages.changes.SecondLook;
import io.camelcx.expert.pages.changes.TimeWindow;
import io.camelcx.expert.pages.changes.UnreadablePages.Unreadable;
import io.camelcx.expert.pages.client.PageId;
import io.camelcx.expert.pages.client.PageSearch;
import io.camelcx.expert.pages.client.PagesClient;
import io.camelcx.expert.xml.XmlElement;
import io.camelcx.support.async.Futures;
import io.camelcx.support.thread.CxThreads;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A poll: what has happened to pages, then what was changed on them, each window handed on before the next one is asked for. */
final class ChangeFollower {

    private final PagesClient client;
    private final PageId root;
    private final CxThreads threads;
    private final SiteTime time;
    private final PositionStore store;
    private final ChangeSchedule schedule;
    private final RouteState state;
    private final ChangeDelivery delivery;
    private final ChangeExchanges exchanges;
    private final Optional<EventFollower> events;
    private final FollowedPage page;
    private final CrawlLog log;
    private volatile Optional<FoundWindow> underWay = Optional.empty();

    /** @param events follows what happens to pages, if that is wanted */
    ChangeFollower(
            ExpertPagesEndpoint endpoint,
            SiteTime time,
            PositionStore store,
            ChangeSchedule schedule,
            RouteState state,
            ChangeDelivery delivery,
            ChangeExchanges exchanges,
            Optional<EventFollower> events)
            throws Exception {
        this.client = endpoint.client();
        this.root = endpoint.pageId();
        this.threads = endpoint.api().threads();
        this.time = time;
        this.store = store;
        this.schedule = schedule;
        this.state = state;
        this.delivery = delivery;
        this.exchanges = exchanges;
        this.events = events;
        this.page = new FollowedPage(new PageLookup(client, endpoint.getPage()), state);
        this.log = new CrawlLog(root);
    }

    /**
     * Delivers all that is new.
     *
     * @return how many exchanges the route has got
     */
    int poll() throws Exception {
        long before = exchanges.delivered();
        // The windows end before the events are read: a page that is gone when it is asked for is told of by the next
        // poll.
        SiteTime.Poll poll = time.begin(store, schedule);
        state.begin();
        try {
            if (events.isEmpty() || events.get().deliver(poll::end)) {
                changes(poll);
                retry();
            }
        } finally {
            state.save();
        }
        return (int) (exchanges.delivered() - before);
    }

    private void changes(SiteTime.Poll poll) throws Exception {
        if (store.position().upto().isEmpty() && !schedule.hasBeginning()) {
            time.know();
        }
        Instant end = poll.end();
        Optional<TimeWindow> overdue = schedule.overdue(store.position(), end);
        Optional<TimeWindow> window = schedule.next(store.position(), end);
        if (window.isPresent() && overdue.isPresent()) {
            lookAgain(overdue.get(), window.get(), poll);
        } else if (window.isPresent()) {
            deliverChanges(window.get(), poll);
        }
    }

    /** If what is new does not explain what the site says of the overlap, all of it is read again. */
    private void lookAgain(TimeWindow overlap, TimeWindow fresh, SiteTime.Poll poll) throws Exception {
        SecondLook look = Futures.join(SecondLook.at(client, root, overlap));
        boolean covered = look.isCoveredBy(state.delivered());
        if (!covered && !deliverChanges(fresh, poll)) {
            return;
        }
        if (covered || look.isCoveredBy(state.delivered())) {
            schedule.confirmed(overlap, store.position());
        } else {
            deliverChanges(overlap, poll);
        }
    }

    /** Whether the route has got all of them. */
    private boolean deliverChanges(TimeWindow window, SiteTime.Poll poll) throws Exception {
        PageSearch search = new PageSearch(window.since(), window.upto(), Optional.empty());
        ChangeWalk walk = new ChangeWalk(client, root, search, threads);
        log.begin(window, store.position().upto().isEmpty());
        Optional<FoundWindow> found = Futures.join(walk.next());
        while (found.isPresent()) {
            if (!deliver(found.get(), poll)) {
                return false;
            }
            found = Futures.join(walk.next());
        }
        TimeWindow over = poll.over(window);
        Optional<PageChange> itself = page.changed(over);
        if (itself.isPresent() && !delivery.deliver(List.of(itself.get()))) {
            return false;
        }
        page.checked(over);
        schedule.passed(over);
        log.end(exchanges.delivered());
        return true;
    }

    private boolean deliver(FoundWindow found, SiteTime.Poll poll) throws Exception {
        underWay = Optional.of(found);
        try {
            Instant end = poll.earlier(found.window().upto());
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
            state.save();
            store.changesTaken(end);
            schedule.taken(end);
            delivery.windowDelivered();
            log.went(end, exchanges.delivered());
            return true;
        } finally {
            underWay = Optional.empty();
        }
    }

    /** Rows that do not say when a page was changed: it is read by its number, if that is known and was not done already. */
    private List<PageChange> unreadableRows(FoundWindow found) {
        List<PageChange> changes = new ArrayList<>();
        for (XmlElement row : found.unreadable()) {
            long id = row.number("id").orElse(0);
            if (id <= 0) {
                exchanges.failed(
                        PageChange.of(PageChangeKind.changed, 0),
                        "The site has found a page without a number at or below the page " + root,
                        new IllegalStateException("A page that the site has found as changed lacks its id"));
            } else if (state.known().of(id).isEmpty() && !state.wasRead(id)) {
                changes.add(PageChange.of(PageChangeKind.changed, id));
            }
        }
        return changes;
    }

    /** Pages that could not be read before, and whose time has come. */
    private void retry() throws Exception {
        List<PageChange> due = new ArrayList<>();
        for (Unreadable page : state.unreadable().due(time.now())) {
            PageChangeKind kind = PageChangeKind.valueOf(page.change());
            due.add(
                    kind == PageChangeKind.deleted
                            ? PageChange.deleted(page.id(), pathOf(page.id()), "")
                                    .doubtful(true)
                            : PageChange.of(kind, page.id()));
        }
        if (!due.isEmpty()) {
            delivery.deliver(due);
        }
    }

    private String pathOf(long id) {
        return state.known().of(id).map(page -> page.path()).orElse("");
    }

    /** Up to when the route has got all changes. */
    ChangePosition position() {
        return store.position();
    }

    /** The window whose pages are being delivered; empty between two polls. */
    Optional<FoundWindow> underWay() {
        return underWay;
    }

    /** What the route has got. */
    ChangeExchanges counts() {
        return exchanges;
    }

    /** How many pages wait to be read again. */
    int unreadable() {
        return state.unreadable().size();
    }

    /** The site's time. */
    SiteTime time() {
        return time;
    }
}
