// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.site;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Deletes pages and brings them back. Guarded by the site. */
record PageRemoval(SiteState state, PageEditing editing) {
    /** Deletes a page; without what is below it, an empty page takes its place. Gives all pages that were deleted. */
    List<Page> delete(Page root, boolean recursive, int userId) {
        if (root.isHome()) {
            throw new PageConflictException("The home page cannot be deleted");
        }
        boolean replaced = !recursive && !state.index.childIds(root.id()).isEmpty();
        List<Page> gone = recursive ? state.index.subtree(root) : List.of(root);
        List<Page> below = replaced
                ? state.index.childIds(root.id()).stream().map(state::page).toList()
                : List.of();
        EventRequest request = state.request(userId);
        gone.forEach(page ->
                state.publish(request, EventLog.Entry.cascading(EventType.DELETE, page, root, Optional.empty())));
        // What is below goes first, so that no page is ever left without the one above it.
        List<Page> upwards = new ArrayList<>(gone);
        Collections.reverse(upwards);
        upwards.forEach(page -> remove(page, request));
        if (replaced) {
            Page placeholder = editing.create(root.path(), root.path().title(), "", "placeholder", userId);
            below.forEach(page -> state.index.put(page.at(placeholder.id(), page.path(), page.title())));
        }
        return gone;
    }

    private void remove(Page page, EventRequest request) {
        state.index.remove(page);
        state.deleted.put(page.id(), new SiteState.Deleted(page, request));
    }

    /**
     * Restores a deleted page at its path, and what was deleted with it if {@code recursive}.
     *
     * @throws NoSuchPageException when no such page was deleted
     * @throws PageConflictException when there is another page now
     */
    Page restore(int pageId, boolean recursive, int userId) {
        SiteState.Deleted root = Optional.ofNullable(state.deleted.get(pageId))
                .orElseThrow(() -> new NoSuchPageException("No page " + pageId + " was deleted"));
        List<Page> back = state.deleted.values().stream()
                .filter(each -> each.request().equals(root.request()))
                .map(SiteState.Deleted::page)
                .filter(page -> page.id() == pageId
                        || recursive && page.path().isBelow(root.page().path()))
                .sorted(Comparator.comparing(page -> page.path().value().length()))
                .toList();
        back.forEach(this::requireFree);
        EventRequest request = state.request(userId);
        for (Page page : back) {
            Page restored = page.at(editing.parent(page.path(), userId).id(), page.path(), page.title());
            state.deleted.remove(page.id());
            state.index.put(restored);
            state.publish(
                    request, EventLog.Entry.cascading(EventType.RESTORE, restored, root.page(), Optional.empty()));
        }
        return state.page(pageId);
    }

    private void requireFree(Page page) {
        if (state.index.page(page.path()).isPresent()) {
            throw new PageConflictException("There is a page at '" + page.path().value() + "' already");
        }
    }
}
