// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.pages.changes;

import io.camelcx.expert.pages.client.PageId;
import io.camelcx.expert.pages.client.PagesClient;
import io.camelcx.expert.xml.XmlElement;
import io.camelcx.support.async.Futures;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads what happened to pages and is new. The vendor lists the newest first, one row for all that happened to a page in some time, so the
 * rows are read back to a time, and those that stand for several events are opened.
 */
public final class EventWalk {

    private static final Logger LOG = LoggerFactory.getLogger(EventWalk.class);
    private static final int FEW = 100;
    private static final int MANY = 1000;
    private static final int NOT_FOUND = 404;

    private final PagesClient client;
    private final PageId root;

    /** @param root where things happen: at this page, and below it */
    public EventWalk(PagesClient client, PageId root) {
        this.client = client;
        this.root = root;
    }

    /** What was found so far. */
    private static final class Found {

        private final EventMark mark;
        private final Set<String> rows = new HashSet<>();
        private final Map<String, PageEvent> events = new LinkedHashMap<>();

        Found(EventMark mark) {
            this.mark = mark;
        }

        boolean isNew(PageEvent event) {
            return mark.isNew(event) && !events.containsKey(event.id());
        }

        void add(PageEvent event) {
            if (isNew(event)) {
                events.put(event.id(), event);
            }
        }
    }

    /**
     * What happened and is not taken yet.
     *
     * @return the oldest first
     */
    public List<PageEvent> after(EventMark mark) throws Exception {
        Found found = new Found(mark);
        int answers = read(found, false);
        // A row to which something was added meanwhile has gone to the front, past the place that was read.
        while (answers > 1) {
            int before = found.events.size();
            answers = read(found, true);
            if (found.events.size() == before) {
                break;
            }
        }
        List<PageEvent> events = new ArrayList<>(found.events.values());
        Collections.reverse(events);
        events.sort(PageEvent.BY_TIME);
        return events;
    }

    /** How many answers it took. */
    private int read(Found found, boolean onlyWhatIsNew) throws Exception {
        int answers = 0;
        int limit = FEW;
        Optional<String> upto = Optional.empty();
        while (true) {
            XmlElement answer = Futures.join(client.events(root, limit, upto));
            List<EventRow> rows = EventRow.readAll(answer);
            answers++;
            int before = onlyWhatIsNew ? found.events.size() : found.rows.size();
            for (EventRow row : rows) {
                found.rows.add(row.id());
                take(row, found);
            }
            int after = onlyWhatIsNew ? found.events.size() : found.rows.size();
            if (after == before || isLast(rows, limit) || reachesBack(rows, found.mark.since())) {
                return answers;
            }
            upto = Optional.of(rows.get(rows.size() - 1).id());
            limit = MANY;
        }
    }

    /** A limit may count events, not rows. */
    private static boolean isLast(List<EventRow> rows, int limit) {
        return rows.stream().mapToLong(EventRow::count).sum() < limit;
    }

    private static boolean reachesBack(List<EventRow> rows, Instant since) {
        return rows.get(rows.size() - 1)
                .newest()
                .filter(event -> event.time().isBefore(since))
                .isPresent();
    }

    private void take(EventRow row, Found found) throws Exception {
        if (row.newest().isEmpty()) {
            LOG.warn("An event of a page at or below {} has no id or no time, and is left out: row {}", root, row.id());
            return;
        }
        PageEvent newest = row.newest().get();
        if (found.isNew(newest)) {
            // In the order of the list, in which the newest is first.
            found.add(newest);
            if (row.count() > 1) {
                details(row).forEach(found::add);
            }
        }
    }

    /** All events of a row; none where they cannot be had. */
    private List<PageEvent> details(EventRow row) throws Exception {
        try {
            return EventRow.events(
                            Futures.join(client.eventDetails(row.details().orElse(""))))
                    .toList();
        } catch (CxApiException e) {
            int status = e.status().orElse(0);
            if (status == NOT_FOUND) {
                // The page was deleted meanwhile: a row that says so follows, and stands for all of them again.
                LOG.debug("The details of the events {} are gone", row.id());
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

    private List<PageEvent> unreadable(EventRow row, Exception reason) {
        LOG.warn(
                "Of {} events of a page at or below {} only the newest can be read: {}",
                row.count(),
                root,
                reason.getMessage());
        return List.of();
    }
}
