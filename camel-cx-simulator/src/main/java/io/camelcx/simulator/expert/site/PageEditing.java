// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.site;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Makes pages and new revisions of them. Guarded by the site. */
record PageEditing(SiteState state) {
    SaveOutcome save(PagePath path, SaveRequest request) {
        Optional<Page> existing = state.index.page(path);
        return existing.isPresent() ? save(existing.get(), request) : created(path, request);
    }

    SaveOutcome save(Page page, SaveRequest request) {
        if (request.abort() == SaveRequest.Abort.EXISTS) {
            return new SaveOutcome.Exists(page);
        }
        if (request.editTime().isEmpty()) {
            return new SaveOutcome.EditTimeMissing();
        }
        Instant editTime = request.editTime().get();
        boolean modified = page.edited().isAfter(editTime);
        if (modified && request.abort() == SaveRequest.Abort.MODIFIED) {
            return new SaveOutcome.Modified(page);
        }
        List<Revision> before = state.texts.revisions(page.id());
        Revision base = before.stream()
                .filter(revision -> !revision.edited().isAfter(editTime))
                .findFirst()
                .orElseGet(() -> before.get(before.size() - 1));
        Page saved = revise(page, request);
        return new SaveOutcome.Saved(
                saved, Optional.of(base), modified ? Optional.of(before.get(0)) : Optional.empty());
    }

    private SaveOutcome created(PagePath path, SaveRequest request) {
        Page page = create(
                path, request.title().orElseGet(path::title), request.source(), request.comment(), request.userId());
        return new SaveOutcome.Saved(page, Optional.empty(), Optional.empty());
    }

    private Page revise(Page page, SaveRequest request) {
        String title = request.title().orElse(page.title());
        boolean same = title.equals(page.title()) && request.source().equals(state.source(page));
        if (same && !request.overwrite()) {
            return page;
        }
        return revise(page, title, Optional.of(request.source()), request.comment(), state.now(), request.userId());
    }

    /** Makes a new revision with a generated text of each page, all at the same time. */
    void touch(Collection<Integer> pageIds, Instant when, int userId) {
        List<Page> pages = pageIds.stream().map(state::page).toList();
        pages.forEach(page -> revise(page, page.title(), Optional.empty(), "", when, userId));
    }

    private Page revise(Page page, String title, Optional<String> source, String comment, Instant when, int userId) {
        Page revised = page.edited(title, when, userId);
        state.texts.add(page.id(), new Revision(revised.revision(), when, userId, comment), source);
        state.index.put(revised);
        EventRequest request = state.request(userId);
        if (!title.equals(page.title())) {
            EventDetail renamed = new EventDetail.Renamed(title, page.title());
            state.publish(request, EventLog.Entry.of(EventType.DISPLAY_NAME, revised, renamed));
        }
        EventDetail saved = new EventDetail.Saved(revised.revision(), comment);
        state.publish(request, EventLog.Entry.of(EventType.CONTENT, revised, saved));
        return revised;
    }

    /**
     * Creates a page, and empty ones above it where they are missing. A redirect at the path is removed.
     *
     * @throws PageConflictException when there is a page
     */
    Page create(PagePath path, String title, String source, String comment, int userId) {
        Page page = createWithoutEvent(path, title, source, comment, userId);
        state.publish(EventType.CREATE, page, new EventDetail.Created(), userId);
        return page;
    }

    /** The same without an event, which the caller publishes. */
    Page createWithoutEvent(PagePath path, String title, String source, String comment, int userId) {
        if (state.index.page(path).isPresent()) {
            throw new PageConflictException("There is a page at '" + path.value() + "' already");
        }
        Page parent = parent(path, userId);
        Instant now = state.now();
        Page page = new Page(state.newPageId(), parent.id(), path, title, now, now, now, 1, userId);
        state.texts.add(page.id(), new Revision(1, now, userId, comment), Optional.of(source));
        state.index.put(page);
        return page;
    }

    /** The page above the path, which is made when it is missing. */
    Page parent(PagePath path, int userId) {
        PagePath above =
                path.parent().orElseThrow(() -> new PageConflictException("There is nothing above the home page"));
        return state.index.page(above).orElseGet(() -> create(above, above.title(), "", "made for a subpage", userId));
    }
}
