// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.events;

import io.camelcx.simulator.expert.site.EventIds;
import io.camelcx.simulator.expert.site.PageEvent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A row of a list of events: what one user did to one page in some time. It shows the newest event, and has another id and another place
 * as soon as there is one more.
 *
 * @param events the newest first, at least one
 */
record EventRow(List<PageEvent> events) {

    private record Key(int pageId, int userId, String type) {

        /** What happens to no page is summed up by what it is. */
        static Key of(PageEvent event) {
            return new Key(event.pageId(), event.userId(), event.page().isPresent() ? "" : event.type());
        }
    }

    /** The rows of events, the newest first. */
    static List<EventRow> of(List<PageEvent> newestFirst, Duration groupWithin) {
        if (groupWithin.isZero()) {
            return newestFirst.stream()
                    .map(event -> new EventRow(List.of(event)))
                    .toList();
        }
        List<List<PageEvent>> rows = new ArrayList<>();
        Map<Key, List<PageEvent>> open = new HashMap<>();
        for (PageEvent event : newestFirst) {
            List<PageEvent> row = open.get(Key.of(event));
            if (row == null
                    || Duration.between(event.at(), row.get(row.size() - 1).at())
                                    .compareTo(groupWithin)
                            > 0) {
                row = new ArrayList<>();
                rows.add(row);
                open.put(Key.of(event), row);
            }
            row.add(event);
        }
        return rows.stream().map(List::copyOf).map(EventRow::new).toList();
    }

    PageEvent newest() {
        return events.get(0);
    }

    UUID id() {
        return EventIds.summary(newest());
    }

    long ticks() {
        return EventIds.ticks(newest().id());
    }

    /** Stays the same while the row grows. It is no id with a time. */
    String detailId() {
        String first = events.get(events.size() - 1).id().toString();
        return UUID.nameUUIDFromBytes(first.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
