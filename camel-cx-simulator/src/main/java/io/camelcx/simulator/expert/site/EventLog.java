// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.site;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** What happened since the site's start, in this order. Guarded by the site. */
final class EventLog {
    private final List<PageEvent> events = new ArrayList<>();
    private final EventIds ids;

    EventLog(long seed) {
        this.ids = new EventIds(seed);
    }

    EventRequest request(Instant now, int userId) {
        return new EventRequest(ids.request(now), userId);
    }

    /** Something that happened, before it has an id. */
    record Entry(
            EventType type,
            Page page,
            Optional<Boolean> cascading,
            boolean below,
            Optional<PageRef> root,
            Optional<PageRef> source,
            EventDetail detail) {

        static Entry of(EventType type, Page page, EventDetail detail) {
            return new Entry(type, page, Optional.empty(), false, Optional.empty(), Optional.empty(), detail);
        }

        /** What does not reach what is below the page, though it could. */
        static Entry notCascading(EventType type, Page page, EventDetail detail) {
            Optional<PageRef> root = Optional.of(PageRef.of(page));
            return new Entry(type, page, Optional.of(false), false, root, Optional.empty(), detail);
        }

        /** What reaches all that is below the root. */
        static Entry cascading(EventType type, Page page, Page root, Optional<PageRef> source) {
            boolean below = page.id() != root.id();
            Optional<PageRef> top =
                    below ? Optional.of(PageRef.of(root)) : source.or(() -> Optional.of(PageRef.of(root)));
            return new Entry(type, page, Optional.of(!below), below, top, source, new EventDetail.None());
        }
    }

    void add(EventRequest request, Instant at, Entry entry, Collection<Integer> above) {
        events.add(new PageEvent(
                ids.event(request.id()),
                request.id(),
                at,
                entry.type().text(),
                entry.type().journaled(),
                Optional.of(entry.page()),
                entry.cascading(),
                entry.below(),
                entry.root(),
                entry.source(),
                entry.detail(),
                request.userId(),
                Set.copyOf(above)));
    }

    /** Adds an event of any type, of a page or of none. */
    void add(EventRequest request, Instant at, String type, Optional<Page> page, Collection<Integer> above) {
        events.add(new PageEvent(
                ids.event(request.id()),
                request.id(),
                at,
                type,
                false,
                page,
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                new EventDetail.None(),
                request.userId(),
                Set.copyOf(above)));
    }

    /** All events of the page and of what is, or then was, below it; the newest first. */
    List<PageEvent> newest(int pageId) {
        return IntStream.rangeClosed(1, events.size())
                .mapToObj(back -> events.get(events.size() - back))
                .filter(event -> event.concerns(pageId))
                .toList();
    }
}
