// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.pages.changes;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The paths of the pages that a route has received: an event of one page may concern all pages below it. The number of pages is limited.
 *
 * <p>A page is known before the route receives it: otherwise a deletion would miss a page that the route has received just before a kill. For
 * one thread; others may read the number of pages.
 */
public final class KnownPages {

    private static final Logger LOG = LoggerFactory.getLogger(KnownPages.class);

    private static final Instant PENDING = Instant.EPOCH;

    private final Map<Long, Known> pages = new HashMap<>();
    private final KnownPagesStore store;
    private final int max;
    private boolean complete;
    private volatile int size;

    /**
     * A page that a route has received.
     *
     * @param path the path that the route has received
     * @param asOf the time of that path by the site's clock; the page may have been moved since
     */
    public record Known(long id, String path, Instant asOf) {

        /** Whether the route may not have received it yet. */
        public boolean isPending() {
            return asOf.equals(PENDING);
        }
    }

    private KnownPages(KnownPagesStore store, int max) {
        this.store = store;
        this.max = max;
    }

    /** No pages, for a new route: all pages that it receives will be known. */
    public static KnownPages empty(KnownPagesStore store, int max) {
        KnownPages known = new KnownPages(store, max);
        known.complete = max > 0;
        store.changed();
        return known;
    }

    /** No pages, for a route whose pages are not remembered; stored pages would become outdated. */
    public static KnownPages none(KnownPagesStore store) {
        store.changed();
        return new KnownPages(store, 0);
    }

    /** The stored pages. */
    public static KnownPages saved(KnownPagesStore store, int max) {
        KnownPages known = new KnownPages(store, max);
        known.complete = store.load(page -> known.pages.put(page.id(), page));
        known.size = known.pages.size();
        return known;
    }

    /** What is known of a page. */
    public Optional<Known> of(long id) {
        return Optional.ofNullable(pages.get(id));
    }

    /** The pages below a path, parents before children. */
    public List<Known> below(String path) {
        PathPrefix prefix = new PathPrefix(path);
        return pages.values().stream()
                .filter(page -> prefix.isAbove(page.path()))
                .sorted(Comparator.comparingInt((Known page) -> page.path().length())
                        .thenComparing(Known::path))
                .toList();
    }

    /** Whether all pages are known that the route has received. */
    public boolean isComplete() {
        return complete;
    }

    /** Some pages that the route has received are not known. */
    public void incomplete() {
        complete = false;
        store.changed();
    }

    /** How many pages are known. */
    public int size() {
        return size;
    }

    /** The route has received a page. */
    public void put(long id, String path, Instant asOf) {
        Known before = pages.get(id);
        if (max == 0) {
            return;
        }
        if (before == null && pages.size() >= max) {
            overflow();
            return;
        }
        Known now = new Known(id, path, asOf);
        pages.put(id, now);
        size = pages.size();
        if (before == null || before.isPending() || !before.path().equals(path)) {
            store.changed(now);
        }
    }

    /**
     * The route is about to receive a page.
     *
     * @return whether it was not known
     */
    public boolean expect(long id, String path) {
        if (pages.containsKey(id) || max == 0) {
            return false;
        }
        put(id, path, PENDING);
        return true;
    }

    private void overflow() {
        if (complete) {
            incomplete();
            LOG.warn(
                    "More than {} pages are followed (rememberedPages): if one event concerns a page and all pages below it,"
                            + " those that are not remembered are not delivered",
                    max);
        }
    }

    /** The route has received the deletion of a page. */
    public void remove(long id) {
        if (pages.remove(id) != null) {
            size = pages.size();
            store.removed(id);
        }
    }

    /** Stores the changes. */
    public void save() {
        store.save(pages, complete);
    }
}
