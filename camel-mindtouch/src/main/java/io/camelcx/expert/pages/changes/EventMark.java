// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.pages.changes;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which events a route has got: all that happened before a time, and those with these ids. An event is found again by its time: its place
 * in a list, and the row that shows it, change.
 *
 * @param since what happened before is settled
 * @param taken the ids of what happened since then and is settled too, each with its time
 */
public record EventMark(Instant since, Map<String, Instant> taken) {

    /** How many ids are kept, unless more happened at one time. */
    private static final int MAX_IDS = 2000;

    /** Of these last seconds every id is kept: the site may still show something of them late. */
    private static final Duration LATEST = Duration.ofSeconds(2);

    public EventMark {
        taken = Map.copyOf(taken);
    }

    /** Everything before a time is settled. */
    public static EventMark at(Instant since) {
        return new EventMark(since, Map.of());
    }

    /**
     * The form in which a position was kept before: the last event.
     *
     * @param last its id, blank if nothing had ever happened
     * @param upto up to when changes were taken
     */
    static EventMark ofLast(String last, Optional<Instant> upto) {
        Optional<Instant> time = PageEvent.timeOf(last).or(() -> upto);
        return time.map(since -> new EventMark(since, last.isBlank() ? Map.of() : Map.of(last, since)))
                .orElseGet(() -> at(Instant.EPOCH));
    }

    /** Whether the route has not got an event yet. */
    boolean isNew(PageEvent event) {
        return !event.time().isBefore(since) && !taken.containsKey(event.id());
    }

    /** The route has got these events too. */
    public EventMark with(Collection<PageEvent> events) {
        Map<String, Instant> all = new HashMap<>(taken);
        events.forEach(event -> all.put(event.id(), event.time()));
        return new EventMark(since, all);
    }

    /** Nothing is wanted any more of what happened before a time. */
    EventMark settled(Instant before) {
        Instant start = before.isAfter(since) ? before : since;
        Instant least = leastToKeep(start);
        Map<String, Instant> kept = new HashMap<>(taken);
        kept.values().removeIf(time -> time.isBefore(least));
        return new EventMark(least, kept);
    }

    private Instant leastToKeep(Instant start) {
        List<Instant> newestFirst = taken.values().stream()
                .filter(time -> !time.isBefore(start))
                .sorted(Comparator.reverseOrder())
                .toList();
        if (newestFirst.size() <= MAX_IDS) {
            return start;
        }
        Instant byNumber = newestFirst.get(MAX_IDS).plusSeconds(1);
        Instant latest = newestFirst.get(0).minus(LATEST);
        Instant least = byNumber.isBefore(latest) ? byNumber : latest;
        return least.isAfter(start) ? least : start;
    }
}
