// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.pages.changes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.camelcx.support.state.StateEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Pages that the site tells of and that cannot be read: they are tried again, after a delay that doubles, and kept over a restart. For one
 * thread; their number may be asked for by others.
 */
public final class UnreadablePages {

    private static final int MAX = 10_000;
    private static final Duration FIRST_DELAY = Duration.ofMinutes(1);
    private static final int MAX_DOUBLINGS = 6;

    private final StateEntry kept;
    private final ObjectMapper mapper = new ObjectMapper();
    private final Map<Long, Unreadable> pages = new LinkedHashMap<>();
    private volatile int size;
    private boolean unsaved;

    /**
     * A page that could not be read.
     *
     * @param change what was to be told of it, as the caller names it
     * @param tries  how often it was tried
     * @param next   when it is tried again
     */
    public record Unreadable(long id, String change, int tries, Instant next) {}

    /**
     * Reads those that were kept.
     *
     * @param kept where they are kept
     */
    public UnreadablePages(StateEntry kept) {
        this.kept = kept;
        kept.read().ifPresent(this::read);
    }

    /** How many there are. */
    public int size() {
        return size;
    }

    /**
     * A page could not be read.
     *
     * @return after which delay it is tried again
     * @throws IllegalStateException if there are too many to remember
     */
    public Duration add(long id, String change, Instant now) {
        Unreadable before = pages.get(id);
        if (before == null && pages.size() >= MAX) {
            throw new IllegalStateException(
                    "More than " + MAX + " pages cannot be read; the position stays where it is until some can");
        }
        int tries = before == null ? 1 : before.tries() + 1;
        Duration delay = FIRST_DELAY.multipliedBy(1L << Math.min(tries - 1, MAX_DOUBLINGS));
        pages.put(id, new Unreadable(id, change, tries, now.plus(delay)));
        changed();
        return delay;
    }

    /** A page was read, or is gone. */
    public void remove(long id) {
        if (pages.remove(id) != null) {
            changed();
        }
    }

    /** Those whose time has come. */
    public List<Unreadable> due(Instant now) {
        return pages.values().stream().filter(page -> !page.next().isAfter(now)).toList();
    }

    private void changed() {
        size = pages.size();
        unsaved = true;
    }

    /** Keeps them. */
    public void save() {
        if (unsaved) {
            ArrayNode json = mapper.createArrayNode();
            pages.values().forEach(page -> json.addArray()
                    .add(page.id())
                    .add(page.change())
                    .add(page.tries())
                    .add(page.next().getEpochSecond()));
            kept.write(json.toString());
            unsaved = false;
        }
    }

    private void read(String text) {
        try {
            for (JsonNode page : mapper.readTree(text)) {
                long id = page.path(0).asLong();
                pages.put(
                        id,
                        new Unreadable(
                                id,
                                page.path(1).asText(),
                                page.path(2).asInt(),
                                Instant.ofEpochSecond(page.path(3).asLong())));
            }
            size = pages.size();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "The state repository holds under " + kept.key() + " what expert-pages has not written", e);
        }
    }
}
