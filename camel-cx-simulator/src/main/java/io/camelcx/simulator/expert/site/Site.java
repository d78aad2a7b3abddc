// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.site;

import io.camelcx.simulator.expert.settings.ExpertUser;
import io.camelcx.simulator.expert.settings.SiteSettings;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The pages of a site and what they have, for readers. Thread-safe; every result is consistent. */
public final class Site {
    private final SiteState state;
    private final SiteChanges changes;

    /**
     * A site with its seeded pages.
     *
     * @param seed the seed of all random values
     * @param editorIds the users who wrote the pages, at least one
     * @param clock the time of changes
     */
    public Site(SiteSettings settings, long seed, List<Integer> editorIds, Clock clock) {
        state = new SiteState(settings, seed, editorIds, clock);
        changes = new SiteChanges(state);
    }

    /** The same pages, for writers. */
    public SiteChanges changes() {
        return changes;
    }

    public Page home() {
        return state.locked(() -> state.page(SiteSeed.HOME_ID));
    }

    public Optional<Place> place(int id) {
        return state.locked(() -> state.index.place(id));
    }

    public Optional<Place> place(PagePath path) {
        return state.locked(() -> state.index.place(path));
    }

    public Optional<Page> page(int id) {
        return state.locked(() -> state.index.page(id));
    }

    /** All pages, in no order. */
    public List<Page> pages() {
        return state.locked(() -> state.index.pages().toList());
    }

    public boolean hasChildren(Page page) {
        return state.locked(() -> !state.index.childIds(page.id()).isEmpty());
    }

    /** The pages just below that the user may see, by the names in their paths. */
    public List<Page> children(Page page, ExpertUser user) {
        return state.locked(() -> state.index.childIds(page.id()).stream()
                .map(state::page)
                .filter(child -> state.maySee(user, child))
                .toList());
    }

    /** The page itself and all below it that were modified in this time, both seconds included, in the order of time. */
    public List<Page> modifiedBetween(Page root, Instant first, Instant last, Predicate<Page> filter) {
        return state.locked(() -> state.index
                .modifiedBetween(first, last)
                .filter(page -> state.index.isWithin(page, root.id()))
                .filter(filter)
                .toList());
    }

    /** The text of the page's latest revision as it is stored. */
    public String source(Page page) {
        return source(page, page.revision());
    }

    /** The text of a revision that exists. */
    public String source(Page page, int revision) {
        return state.locked(() -> state.texts.source(page.id(), revision));
    }

    /** All revisions, the newest first. */
    public List<Revision> revisions(Page page) {
        return state.locked(() -> state.texts.revisions(page.id()));
    }

    public List<PageTag> tags(Page page) {
        return state.locked(() -> state.tags.of(page.id()));
    }

    public List<PageProperty> properties(Page page) {
        return state.locked(() -> state.properties.of(page.id()));
    }

    public List<PageFile> files(Page page) {
        return state.locked(() -> state.files.of(page.id()));
    }

    /** The file with this number, of a page that exists. */
    public Optional<PageFile> file(int fileId) {
        return state.locked(() -> {
            int pageId = state.pagesOfNewFiles.getOrDefault(fileId, state.seed.pageOfFile(fileId));
            return state.index.page(pageId).stream()
                    .flatMap(page -> state.files.of(pageId).stream())
                    .filter(file -> file.id() == fileId)
                    .findFirst();
        });
    }

    /** All events of the page and of what is or was below it, the newest first. */
    public List<PageEvent> events(Page page) {
        return state.locked(() -> state.events.newest(page.id()));
    }

    /** A page as it was when it was deleted. */
    public Optional<Page> deleted(int pageId) {
        return state.locked(() -> Optional.ofNullable(state.deleted.get(pageId)).map(SiteState.Deleted::page));
    }

    public boolean maySee(ExpertUser user, Page page) {
        return state.locked(() -> state.maySee(user, page));
    }

    public boolean isRestricted(Page page) {
        return state.locked(() -> state.isRestricted(page.id()));
    }

    /** A page with all it has, as it is now. */
    public Optional<PageSnapshot> snapshot(int pageId) {
        return state.locked(() -> state.index.page(pageId).map(this::snapshot));
    }

    private PageSnapshot snapshot(Page page) {
        return PageSnapshot.of(
                page,
                state.source(page),
                state.tags.of(page.id()),
                state.properties.of(page.id()),
                state.files.of(page.id()));
    }
}
