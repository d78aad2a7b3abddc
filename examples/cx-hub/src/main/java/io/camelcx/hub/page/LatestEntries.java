// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub.page;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A list on the page, such as one of conversations, of which a route sets the fields as they become known: {@code bean:...?method=set(...)}.
 * The page decides what they mean. The entries that changed last are kept, so that what it holds is bounded. Thread-safe.
 */
public final class LatestEntries {

    static final int MAX_ENTRIES = 50;

    /** The characters of a value that are shown. */
    static final int MAX_LENGTH = 300;

    private final LivePage page;
    private final String topic;
    private final String key;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Map<String, Object>> entries = new LinkedHashMap<>();

    /** An empty list, which the page shows as a key within a topic. */
    public LatestEntries(LivePage page, String topic, String key, Clock clock) {
        this.page = page;
        this.topic = topic;
        this.key = key;
        this.clock = clock;
        page.show(topic, key, List.of());
    }

    /** Sets a field of an entry, and when it was set in epoch milliseconds: the field {@code asked} and the field {@code askedAt}. */
    public void set(String id, String field, String value) {
        lock.lock();
        try {
            Map<String, Object> entry = entries.containsKey(id) ? entries.remove(id) : new TreeMap<>(Map.of("id", id));
            entry.put(field, value.length() <= MAX_LENGTH ? value : value.substring(0, MAX_LENGTH) + "…");
            entry.put(field + "At", clock.millis());
            entries.put(id, entry);
            if (entries.size() > MAX_ENTRIES) {
                entries.remove(entries.keySet().iterator().next());
            }
            page.show(topic, key, entries.values());
        } finally {
            lock.unlock();
        }
    }
}
