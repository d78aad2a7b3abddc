// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The events that a route has received: all before a time, and those with these ids. An event is identified by its time and id: its position
 * in a list, and its row, change.
 *
 * @param since all earlier events are settled
 * @param taken the ids of later events that are settled too, each with its time
 */
public record EventMark(Instant since, Map<String, Instant> taken) {

    /** The number of ids that are kept, unless more events have the same time. */
    private static final int MAX_IDS = 2000;

    /** All ids of the last seconds are kept: the site may show events of that time late. */
    private static final Duration LATEST = Duration.ofSeconds(2);

    public EventMark {
        taken = Map.copyOf(taken);
    }

    /** Everything before a time is settled. */
    public static EventMark at(Instant since) {
        return new EventMark(since, Map.of());
    }

    /**
     * From the form of earlier versions: the last event.
     *
     * @param last its id, blank if nothing had ever happened
     * @param upto up to when changes were taken
     */
    public static EventMark ofLast(String last, Optional<Instant> upto) {
        Optional<Instant> time = SiteEvent.timeOf(last).or(() -> upto);
        return time.map(since -> new EventMark(since, last.isBlank() ? Map.of() : Map.of(last, since)))
                .orElseGet(() -> at(Instant.EPOCH));
    }

    /** Whether the route has not received an event yet. */
    public boolean isNew(SiteEvent event) {
        return !event.time().isBefore(since) && !taken.containsKey(event.id());
    }

    /** The same with more events that the route has received. */
    public EventMark with(Collection<? extends SiteEvent> events) {
        Map<String, Instant> all = new HashMap<>(taken);
        events.forEach(event -> all.put(event.id(), event.time()));
        return new EventMark(since, all);
    }

    /** The same without ids before a time, whose events are all settled. */
    public EventMark settled(Instant before) {
        Instant start = before.isAfter(since) ? before : since;
        Instant least = leastToKeep(start);
        Map<String, Instant> kept = new HashMap<>(taken);
        kept.values().removeIf(time -> time.isBefore(least));
        return new EventMark(least, kept);
    }

    /** Writes the mark into an object of a stored position. */
    public void write(ObjectNode json) {
        json.put("since", since.toString());
        ObjectNode ids = json.putObject("taken");
        taken.forEach((id, time) -> ids.put(id, time.getEpochSecond()));
    }

    /** Reads what {@link #write} has written. */
    public static EventMark read(JsonNode json) {
        Map<String, Instant> ids = new HashMap<>();
        json.path("taken")
                .fields()
                .forEachRemaining(each -> ids.put(
                        each.getKey(), Instant.ofEpochSecond(each.getValue().asLong())));
        return new EventMark(Instant.parse(json.path("since").asText()), ids);
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
