// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.pages.changes;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** The states of pages that a route has received recently, so that they are not delivered again when windows overlap. For one thread. */
public final class DeliveredPages {

    private record State(long revision, Instant modified) {}

    private static final int MAX_GONE = 10_000;

    private final Map<Long, State> states = new HashMap<>();
    private final Map<Long, Boolean> gone = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Boolean> eldest) {
            return size() > MAX_GONE;
        }
    };

    /** Whether the route has received this state of the page, or a later one. */
    public boolean has(FoundPage page) {
        State state = states.get(page.id());
        return state != null
                && page.revision() <= state.revision()
                && !page.modified().isAfter(state.modified());
    }

    /**
     * The route has received a page.
     *
     * @param revision 0 if it is not known
     */
    public void add(long id, long revision, Instant modified) {
        gone.remove(id);
        states.merge(
                id,
                new State(revision, modified),
                (before, now) -> new State(
                        Math.max(before.revision(), now.revision()),
                        before.modified().isAfter(now.modified()) ? before.modified() : now.modified()));
    }

    /** The route has received the deletion of a page. */
    public void remove(long id) {
        states.remove(id);
        gone.put(id, true);
    }

    /** Whether the route has received the deletion of a page recently. */
    public boolean isGone(long id) {
        return gone.containsKey(id);
    }

    /** Forgets pages that were changed before a time. */
    public void forgetBefore(Instant time) {
        states.values().removeIf(state -> state.modified().isBefore(time));
    }

    /** The number of states from a time on. */
    long since(Instant time) {
        return states.values().stream()
                .filter(state -> !state.modified().isBefore(time))
                .count();
    }

    /** The number of states within a window. */
    long within(TimeWindow window) {
        return states.values().stream()
                .filter(state -> window.contains(state.modified()))
                .count();
    }
}
