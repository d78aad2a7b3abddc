// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.pages.changes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.camelcx.support.state.StateCodec;
import io.camelcx.support.state.StateStore;
import io.camelcx.support.state.StoredState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Pages that the site reports and that cannot be read: they are read again after a delay that doubles, and kept over a restart. For one
 * thread; others may read the number of pages.
 */
public final class UnreadablePages {

    private static final int MAX = 10_000;
    private static final Duration FIRST_DELAY = Duration.ofMinutes(1);
    private static final int MAX_DOUBLINGS = 6;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final StoredState<Collection<Unreadable>> stored;
    private final Map<Long, Unreadable> pages = new LinkedHashMap<>();
    private volatile int size;
    private boolean unsaved;

    /**
     * A page that could not be read.
     *
     * @param change the change to deliver, in the caller's terms
     * @param tries  how often it was tried
     * @param next   when it is read again
     */
    public record Unreadable(long id, String change, int tries, Instant next) {}

    /** Reads the stored pages. */
    public UnreadablePages(StateStore store) {
        stored = store.state(StateCodec.of(UnreadablePages::write, UnreadablePages::read));
        stored.read().ifPresent(all -> all.forEach(page -> pages.put(page.id(), page)));
        size = pages.size();
    }

    /** How many there are. */
    public int size() {
        return size;
    }

    /**
     * Adds a page that could not be read.
     *
     * @return the delay after which it is read again
     * @throws IllegalStateException if there are too many to remember
     */
    public Duration add(long id, String change, Instant now) {
        Unreadable before = pages.get(id);
        if (before == null && pages.size() >= MAX) {
            throw new IllegalStateException(
                    "More than " + MAX + " pages cannot be read; the position is not committed until some can");
        }
        int tries = before == null ? 1 : before.tries() + 1;
        Duration delay = FIRST_DELAY.multipliedBy(1L << Math.min(tries - 1, MAX_DOUBLINGS));
        pages.put(id, new Unreadable(id, change, tries, now.plus(delay)));
        changed();
        return delay;
    }

    /** Removes a page that was read, or that no longer exists. */
    public void remove(long id) {
        if (pages.remove(id) != null) {
            changed();
        }
    }

    /** The pages that are to be read again now. */
    public List<Unreadable> due(Instant now) {
        return pages.values().stream().filter(page -> !page.next().isAfter(now)).toList();
    }

    private void changed() {
        size = pages.size();
        unsaved = true;
    }

    /** Stores the pages if they have changed. */
    public void save() {
        if (unsaved) {
            stored.write(pages.values());
            unsaved = false;
        }
    }

    private static String write(Collection<Unreadable> pages) {
        ArrayNode json = MAPPER.createArrayNode();
        pages.forEach(page -> json.addArray()
                .add(page.id())
                .add(page.change())
                .add(page.tries())
                .add(page.next().getEpochSecond()));
        return json.toString();
    }

    private static Collection<Unreadable> read(String text) throws JsonProcessingException {
        List<Unreadable> pages = new ArrayList<>();
        for (JsonNode page : MAPPER.readTree(text)) {
            pages.add(new Unreadable(
                    page.path(0).asLong(),
                    page.path(1).asText(),
                    page.path(2).asInt(),
                    Instant.ofEpochSecond(page.path(3).asLong())));
        }
        return pages;
    }
}
