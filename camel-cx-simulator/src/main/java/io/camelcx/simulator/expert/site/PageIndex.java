// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.site;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Finds places by id, by path, below a page, and by the date of modification. Guarded by the site. */
final class PageIndex {
    private final Map<Integer, Place> byId = new HashMap<>();
    private final Map<PagePath, Place> byPath = new HashMap<>();
    private final Map<Integer, NavigableMap<String, Integer>> children = new HashMap<>();
    private final NavigableSet<Long> byModified = new TreeSet<>();

    Optional<Place> place(int id) {
        return Optional.ofNullable(byId.get(id));
    }

    Optional<Place> place(PagePath path) {
        return Optional.ofNullable(byPath.get(path));
    }

    Optional<Page> page(int id) {
        return byId.get(id) instanceof Page page ? Optional.of(page) : Optional.empty();
    }

    Optional<Page> page(PagePath path) {
        return byPath.get(path) instanceof Page page ? Optional.of(page) : Optional.empty();
    }

    /** Adds the page, or replaces it; another place at its path is removed. */
    void put(Page page) {
        place(page.path()).filter(there -> there.id() != page.id()).ifPresent(this::remove);
        page(page.id()).ifPresent(this::remove);
        byId.put(page.id(), page);
        byPath.put(page.path(), page);
        byModified.add(key(page.modified(), page.id()));
        if (!page.isHome()) {
            children.computeIfAbsent(page.parentId(), id -> new TreeMap<>())
                    .put(page.path().name(), page.id());
        }
    }

    void put(Redirect redirect) {
        byId.put(redirect.id(), redirect);
        byPath.put(redirect.path(), redirect);
    }

    void remove(Place place) {
        byId.remove(place.id());
        byPath.remove(place.path(), place);
        if (place instanceof Page page) {
            byModified.remove(key(page.modified(), page.id()));
            children.computeIfPresent(page.parentId(), (id, siblings) -> {
                siblings.remove(page.path().name(), page.id());
                return siblings.isEmpty() ? null : siblings;
            });
        }
    }

    /** The ids of the pages just below, by the names in their paths. */
    Collection<Integer> childIds(int pageId) {
        return children.getOrDefault(pageId, Collections.emptyNavigableMap()).values();
    }

    /** The page and everything below it, each page after the one above it. */
    List<Page> subtree(Page root) {
        List<Page> found = new ArrayList<>();
        Deque<Page> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            Page page = open.remove();
            found.add(page);
            childIds(page.id()).forEach(id -> page(id).ifPresent(open::add));
        }
        return found;
    }

    /** The ids of the pages above the page, the nearest first. */
    List<Integer> above(Page page) {
        List<Integer> ids = new ArrayList<>();
        for (int id = page.parentId();
                id != 0;
                id = page(id).map(Page::parentId).orElse(0)) {
            ids.add(id);
        }
        return ids;
    }

    boolean isWithin(Page page, int rootId) {
        if (rootId == SiteSeed.HOME_ID) {
            return true;
        }
        int id = page.id();
        while (id != rootId && id != 0) {
            id = page(id).map(Page::parentId).orElse(0);
        }
        return id == rootId;
    }

    Stream<Page> pages() {
        return byId.values().stream().filter(Page.class::isInstance).map(Page.class::cast);
    }

    /** The pages that were modified in this time, both seconds included, the oldest first. */
    Stream<Page> modifiedBetween(Instant first, Instant last) {
        return first.isAfter(last)
                ? Stream.empty()
                : byModified.subSet(key(first, 0), true, key(last, -1), true).stream()
                        .flatMap(key -> page(key.intValue()).stream());
    }

    private static long key(Instant modified, int id) {
        return modified.getEpochSecond() << Integer.SIZE | Integer.toUnsignedLong(id);
    }
}
