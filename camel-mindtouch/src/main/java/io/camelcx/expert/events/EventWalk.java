// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.events;

import io.camelcx.expert.api.PageId;
import io.camelcx.expert.xml.XmlElement;
import io.camelcx.support.error.CxApiException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads new events of pages. The vendor lists the newest first, with one row for all events of a page within some time, so rows are read back
 * to a time, and the details of rows with several events are read.
 *
 * @param <E> the events
 */
public final class EventWalk<E extends SiteEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(EventWalk.class);
    private static final int FEW = 100;
    private static final int MANY = 1000;
    private static final int NOT_FOUND = 404;

    private final SiteClient client;
    private final SiteCalls calls;
    private final PageId root;
    private final Function<XmlElement, Optional<E>> reader;

    /**
     * A walk.
     *
     * @param root   the page at or below which events are read
     * @param reader reads the vendor's element {@code event}; empty if it lacks its id or its time
     */
    public EventWalk(SiteClient client, SiteCalls calls, PageId root, Function<XmlElement, Optional<E>> reader) {
        this.client = client;
        this.calls = calls;
        this.root = root;
        this.reader = reader;
    }

    /** The events found so far. */
    private static final class Found<E extends SiteEvent> {

        private final EventMark mark;
        private final Set<String> rows = new HashSet<>();
        private final Map<String, E> events = new LinkedHashMap<>();

        Found(EventMark mark) {
            this.mark = mark;
        }

        boolean isNew(E event) {
            return mark.isNew(event) && !events.containsKey(event.id());
        }

        void add(E event) {
            if (isNew(event)) {
                events.put(event.id(), event);
            }
        }
    }

    /**
     * The events that the route has not received yet.
     *
     * @return the oldest first
     */
    public List<E> after(EventMark mark) throws Exception {
        Found<E> found = new Found<>(mark);
        int requests = read(found, false);
        // A row to which an event was added meanwhile has moved to the front.
        while (requests > 1) {
            int before = found.events.size();
            requests = read(found, true);
            if (found.events.size() == before) {
                break;
            }
        }
        List<E> events = new ArrayList<>(found.events.values());
        Collections.reverse(events);
        events.sort(SiteEvent.BY_TIME);
        return events;
    }

    /** Returns the number of requests. */
    private int read(Found<E> found, boolean onlyWhatIsNew) throws Exception {
        int requests = 0;
        int limit = FEW;
        Optional<String> upto = Optional.empty();
        while (true) {
            List<EventRow<E>> rows = rows(limit, upto);
            requests++;
            int before = onlyWhatIsNew ? found.events.size() : found.rows.size();
            for (EventRow<E> row : rows) {
                found.rows.add(row.id());
                take(row, found);
            }
            int after = onlyWhatIsNew ? found.events.size() : found.rows.size();
            if (after == before || isLast(rows, limit) || reachesBack(rows, found.mark.since())) {
                return requests;
            }
            upto = Optional.of(rows.get(rows.size() - 1).id());
            limit = MANY;
        }
    }

    private List<EventRow<E>> rows(int limit, Optional<String> upto) throws Exception {
        return EventRow.readAll(calls.join(() -> client.events(root, limit, upto)), reader);
    }

    /** A limit may count events, not rows. */
    private static <E> boolean isLast(List<EventRow<E>> rows, int limit) {
        return rows.stream().mapToLong(EventRow::count).sum() < limit;
    }

    private static <E extends SiteEvent> boolean reachesBack(List<EventRow<E>> rows, Instant since) {
        return rows.get(rows.size() - 1)
                .newest()
                .filter(event -> event.time().isBefore(since))
                .isPresent();
    }

    private void take(EventRow<E> row, Found<E> found) throws Exception {
        if (row.newest().isEmpty()) {
            LOG.warn("An event of a page at or below {} has no id or no time, and is skipped: row {}", root, row.id());
            return;
        }
        E newest = row.newest().get();
        if (found.isNew(newest)) {
            // In the order of the list, in which the newest is first.
            found.add(newest);
            if (row.count() > 1) {
                details(row).forEach(found::add);
            }
        }
    }

    /** All events of a row; none if they cannot be read. */
    private List<E> details(EventRow<E> row) throws Exception {
        try {
            return EventRow.events(
                            calls.join(() -> client.eventDetails(row.details().orElse(""))), reader)
                    .toList();
        } catch (CxApiException e) {
            int status = e.status().orElse(0);
            if (status == NOT_FOUND) {
                // The page was deleted meanwhile: a row of the deletion follows, with all of these events.
                LOG.debug("The details of the events {} no longer exist", row.id());
                return List.of();
            }
            if (status < 200 || status >= 300) {
                throw e;
            }
            return unreadable(row, e);
        } catch (IllegalArgumentException e) {
            return unreadable(row, e);
        }
    }

    private List<E> unreadable(EventRow<E> row, Exception reason) {
        LOG.warn(
                "Of {} events of a page at or below {} only the newest can be read: {}",
                row.count(),
                root,
                reason.getMessage());
        return List.of();
    }
}
