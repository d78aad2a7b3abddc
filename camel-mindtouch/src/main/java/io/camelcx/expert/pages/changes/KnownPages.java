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
 * Where the pages are that a route has got: an event of one page may mean all that are below it. Bounded: what does not fit is not known.
 *
 * <p>A page is known before the route gets it: else a deletion would not mean a page that the route got just before a kill. For one thread;
 * sizes may be asked for by others.
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
     * A page that a route has got.
     *
     * @param path where the route was told that it is
     * @param asOf when that was known, by the site's clock; it may have been moved since
     */
    public record Known(long id, String path, Instant asOf) {

        /** Whether it was only about to be given to the route. */
        public boolean isPending() {
            return asOf.equals(PENDING);
        }
    }

    private KnownPages(KnownPagesStore store, int max) {
        this.store = store;
        this.max = max;
    }

    /** None, of a route that begins: all pages that it gets will be known. */
    public static KnownPages empty(KnownPagesStore store, int max) {
        KnownPages known = new KnownPages(store, max);
        known.complete = max > 0;
        store.changed();
        return known;
    }

    /** None, of a route of which nothing is remembered; what was saved would be out of date later. */
    public static KnownPages none(KnownPagesStore store) {
        store.changed();
        return new KnownPages(store, 0);
    }

    /** Those that were saved. */
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

    /** The pages that are below a path, those above others first. */
    public List<Known> below(String path) {
        PathPrefix prefix = new PathPrefix(path);
        return pages.values().stream()
                .filter(page -> prefix.isAbove(page.path()))
                .sorted(Comparator.comparingInt((Known page) -> page.path().length())
                        .thenComparing(Known::path))
                .toList();
    }

    /** Whether the route has got no page that is not known here. */
    public boolean isComplete() {
        return complete;
    }

    /** The route has not got all pages, or got some before they were remembered. */
    public void incomplete() {
        complete = false;
        store.changed();
    }

    /** How many pages are known. */
    public int size() {
        return size;
    }

    /** The route has got a page. */
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
     * The route is about to get a page.
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
                    "More than {} pages are followed (rememberedPages): where the site tells of a page and all below it in one"
                            + " event, those that are not remembered make no exchanges of their own",
                    max);
        }
    }

    /** The route has been told that a page is gone. */
    public void remove(long id) {
        if (pages.remove(id) != null) {
            size = pages.size();
            store.removed(id);
        }
    }

    /** Keeps what was changed. */
    public void save() {
        store.save(pages, complete);
    }
}
