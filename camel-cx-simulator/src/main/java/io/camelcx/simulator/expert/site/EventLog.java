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
package io.camelcx.simulator.expert.site;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.LongStream;

/** What happened since the site's start, in this order. Guarded by the site. */
final class EventLog {
    private static final long FIRST_ID = 1_000_001;

    private final List<PageEvent> events = new ArrayList<>();
    private long requests;

    /** All events of one request share its number. */
    long nextRequest() {
        return ++requests;
    }

    void add(
            long request,
            Instant at,
            EventType type,
            Page page,
            Optional<PagePath> from,
            boolean cascading,
            int userId,
            Collection<Integer> above) {
        events.add(new PageEvent(
                FIRST_ID + events.size(), at, type, page, from, cascading, request, userId, Set.copyOf(above)));
    }

    /**
     * The newest events of the page and of what is, or then was, below it; the newest first.
     *
     * @param upto the id of the newest event to tell
     */
    List<PageEvent> newest(int pageId, OptionalLong upto, int limit) {
        long last = Math.min(upto.orElse(Long.MAX_VALUE) - FIRST_ID, events.size() - 1L);
        return LongStream.rangeClosed(0, last)
                .mapToObj(back -> events.get((int) (last - back)))
                .filter(event -> event.concerns(pageId))
                .limit(limit)
                .toList();
    }

    Optional<PageEvent> find(long id) {
        long index = id - FIRST_ID;
        return index >= 0 && index < events.size() ? Optional.of(events.get((int) index)) : Optional.empty();
    }
}
