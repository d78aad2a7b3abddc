/*
 * Copyright the Camel CX authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package io.camelcx.expert.pages;

import io.camelcx.expert.pages.changes.ChangePosition;
import io.camelcx.expert.pages.changes.ChangeSchedule;
import io.camelcx.expert.pages.changes.ChangeWalk;
import io.camelcx.expert.pages.changes.DeliveredPages;
import io.camelcx.expert.pages.changes.EventWalk;
import io.camelcx.expert.pages.changes.FoundWindow;
import io.camelcx.expert.pages.changes.PageEvent;
import io.camelcx.expert.pages.changes.PositionStore;
import io.camelcx.expert.pages.changes.SecondLook;
import io.camelcx.expert.pages.changes.TimeWindow;
import io.camelcx.expert.pages.client.PageId;
import io.camelcx.expert.pages.client.PageSearch;
import io.camelcx.expert.pages.client.PagesClient;
import io.camelcx.support.fetch.Awaited;
import io.camelcx.support.thread.CxThreads;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A poll: what has happened to pages, then what was changed on them, each window handed on before the next one is asked for. */
final class ChangeFollower {

    private final PagesClient client;
    private final PageId root;
    private final boolean withEvents;
    private final CxThreads threads;
    private final Clock clock;
    private final PositionStore store;
    private final ChangeSchedule schedule;
    private final DeliveredPages delivered;
    private final ChangeDelivery delivery;
    private final EventWalk events;
    private final CrawlLog log;
    private volatile Optional<FoundWindow> underWay = Optional.empty();

    ChangeFollower(
            ExpertPagesEndpoint endpoint,
            PositionStore store,
            ChangeSchedule schedule,
            DeliveredPages delivered,
            ChangeDelivery delivery)
            throws Exception {
        this.client = endpoint.client();
        this.root = endpoint.pageId();
        this.withEvents = endpoint.getConfiguration().isEvents();
        this.threads = endpoint.api().threads();
        this.clock = endpoint.api().clock();
        this.store = store;
        this.schedule = schedule;
        this.delivered = delivered;
        this.delivery = delivery;
        this.events = new EventWalk(client, root);
        this.log = new CrawlLog(root);
    }

    /**
     * Delivers all that is new.
     *
     * @return how many exchanges the route has got
     */
    int poll() throws Exception {
        long before = delivery.counts().delivered();
        // The windows end before the events are read: a page that is gone when it is asked for is told of by the next
        // poll.
        Instant now = clock.instant();
        Optional<TimeWindow> overdue = schedule.overdue(store.position(), now);
        Optional<TimeWindow> window = schedule.next(store.position(), now);
        if (!withEvents || deliverEvents()) {
            if (window.isPresent() && overdue.isPresent()) {
                lookAgain(overdue.get(), window.get());
            } else if (window.isPresent()) {
                deliverChanges(window.get());
            }
        }
        return (int) (delivery.counts().delivered() - before);
    }

    /** If what is new does not explain what the site says of the overlap, all of it is read again. */
    private void lookAgain(TimeWindow overlap, TimeWindow fresh) throws Exception {
        SecondLook look = Awaited.of(SecondLook.at(client, root, overlap));
        boolean covered = look.isCoveredBy(delivered);
        if (!covered && !deliverChanges(fresh)) {
            return;
        }
        if (covered || look.isCoveredBy(delivered)) {
            schedule.confirmed(overlap, store.position());
        } else {
            deliverChanges(overlap);
        }
    }

    /** Whether the route has got all of them. */
    private boolean deliverEvents() throws Exception {
        Optional<String> known = store.position().event();
        if (known.isEmpty()) {
            // What happened before is in the pages as they are found.
            store.eventsTaken(Awaited.of(events.newest()));
            return true;
        }
        List<PageEvent> happened = Awaited.of(events.after(known.get()));
        List<PageChange> changes =
                happened.stream().map(PageChange::of).flatMap(Optional::stream).toList();
        if (!delivery.deliver(changes)) {
            return false;
        }
        if (!happened.isEmpty()) {
            store.eventsTaken(happened.get(happened.size() - 1).id());
        }
        return true;
    }

    /** Whether the route has got all of them. */
    private boolean deliverChanges(TimeWindow window) throws Exception {
        PageSearch search = new PageSearch(window.since(), window.upto(), Optional.empty());
        ChangeWalk walk = new ChangeWalk(client, root, search, threads);
        log.begin(window, store.position().upto().isEmpty());
        Optional<FoundWindow> found = Awaited.of(walk.next());
        while (found.isPresent()) {
            if (!deliver(found.get())) {
                return false;
            }
            found = Awaited.of(walk.next());
        }
        schedule.passed(window);
        log.end(delivery.counts().delivered());
        return true;
    }

    private boolean deliver(FoundWindow found) throws Exception {
        underWay = Optional.of(found);
        try {
            List<PageChange> changes = found.pages().stream()
                    .filter(page -> !delivered.has(page))
                    .map(PageChange::of)
                    .toList();
            if (!delivery.deliver(changes)) {
                return false;
            }
            store.changesTaken(found.window().upto());
            schedule.taken(found.window().upto());
            delivery.windowDelivered();
            log.went(found.window().upto(), delivery.counts().delivered());
            return true;
        } finally {
            underWay = Optional.empty();
        }
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
    ChangeDelivery.Counts counts() {
        return delivery.counts();
    }
}
