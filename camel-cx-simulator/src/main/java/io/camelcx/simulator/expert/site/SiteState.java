// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.site;

import io.camelcx.simulator.concurrent.Guard;
import io.camelcx.simulator.expert.settings.ExpertUser;
import io.camelcx.simulator.expert.settings.Role;
import io.camelcx.simulator.expert.settings.SiteSettings;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/** The state of a site, for the operations that change it. Guarded by the site. */
final class SiteState {
    private static final int FIRST_NEW_FILE_ID = 50_000_000;

    final SiteSeed seed;
    final PageIndex index = new PageIndex();
    final Texts texts;
    final Extras<PageTag> tags;
    final Extras<PageProperty> properties;
    final Extras<PageFile> files;
    final EventLog events;
    final Map<Integer, Deleted> deleted = new HashMap<>();
    final Map<Integer, Integer> pagesOfNewFiles = new HashMap<>();
    final Map<Integer, List<PageFile>> earlierFiles = new HashMap<>();

    final boolean modifiedByExtras;

    private final Guard guard = new Guard();
    private final Map<Integer, Set<String>> readers = new HashMap<>();
    private final Clock clock;
    private int nextPageId;
    private int nextFileId = FIRST_NEW_FILE_ID;

    /**
     * A page in the archive.
     *
     * @param request the request that deleted it, perhaps with others
     */
    record Deleted(Page page, EventRequest request) {}

    /** A site with its seeded pages. */
    SiteState(SiteSettings settings, long seedOfChance, List<Integer> editorIds, Clock clock) {
        this.clock = clock;
        this.events = new EventLog(seedOfChance);
        this.modifiedByExtras = settings.modifiedByExtras();
        this.seed = new SiteSeed(settings, seedOfChance, editorIds, now());
        this.texts = new Texts(seed);
        this.tags = new Extras<>(seed::tags);
        this.properties = new Extras<>(seed::properties);
        this.files = new Extras<>(seed::files);
        this.nextPageId = SiteSeed.HOME_ID + settings.pages();
        seed.pages(index::put);
    }

    /** Runs an action with exclusive access to the site. */
    void locked(Runnable action) {
        guard.run(action);
    }

    /** Reads a value with exclusive access to the site. */
    <T> T locked(Supplier<T> action) {
        return guard.get(action);
    }

    /** The time to the second, as the vendor keeps it. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    int newPageId() {
        return nextPageId++;
    }

    int newFileId() {
        return nextFileId++;
    }

    Page page(int id) {
        return index.page(id).orElseThrow(() -> new NoSuchPageException("There is no page " + id));
    }

    String source(Page page) {
        return texts.source(page.id(), page.revision());
    }

    EventRequest request(int userId) {
        return events.request(clock.instant(), userId);
    }

    /** Publishes an event about one page in a request of its own. */
    void publish(EventType type, Page page, EventDetail detail, int userId) {
        publish(request(userId), EventLog.Entry.of(type, page, detail));
    }

    void publish(EventRequest request, EventLog.Entry entry) {
        publish(request, entry, List.of());
    }

    /** @param alsoAbove the pages that were above it before */
    void publish(EventRequest request, EventLog.Entry entry, List<Integer> alsoAbove) {
        Set<Integer> above = new TreeSet<>(alsoAbove);
        above.addAll(index.above(entry.page()));
        events.add(request, now(), entry, above);
    }

    /** Publishes an event of any type, about a page or the site. */
    void publish(String type, Optional<Page> page, int userId) {
        List<Integer> above = page.map(index::above).orElseGet(() -> List.of(SiteSeed.HOME_ID));
        events.add(request(userId), now(), type, page, above);
    }

    /** Restricts a page to these users and administrators. */
    void restrict(int pageId, Set<String> userNames) {
        readers.put(pageId, Set.copyOf(userNames));
    }

    boolean isRestricted(int pageId) {
        return readers.containsKey(pageId);
    }

    boolean maySee(ExpertUser user, Page page) {
        return readers.isEmpty()
                || user.role() == Role.ADMIN
                || Optional.ofNullable(readers.get(page.id()))
                        .map(names -> names.contains(user.name()))
                        .orElse(true);
    }
}
