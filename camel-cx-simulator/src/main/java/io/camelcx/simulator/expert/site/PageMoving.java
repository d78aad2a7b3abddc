// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Moves and copies pages. Guarded by the site. */
record PageMoving(SiteState state, PageEditing editing, PageFiles files) {
    /** Moves a page with all that is below it, leaves redirects behind, and gives all pages that moved. */
    List<Page> move(Page root, PagePath to, Optional<String> title, int userId) {
        requireFree(root, to);
        List<Page> subtree = state.index.subtree(root);
        List<List<Integer>> above = subtree.stream().map(state.index::above).toList();
        int parentId = editing.parent(to, userId).id();
        // The pages leave before the first redirect comes, so that no page of the subtree is taken for one in the way.
        subtree.forEach(state.index::remove);
        List<Page> moved = new ArrayList<>();
        for (Page page : subtree) {
            boolean isRoot = page.id() == root.id();
            PagePath path = page.path().moved(root.path(), to);
            Page there = page.at(
                    isRoot ? parentId : page.parentId(), path, isRoot ? title.orElse(page.title()) : page.title());
            state.index.put(there);
            moved.add(there);
        }
        EventRequest request = state.request(userId);
        for (int i = 0; i < moved.size(); i++) {
            addRedirect(subtree.get(i), moved.get(i));
            PageRef source = PageRef.of(subtree.get(i));
            state.publish(
                    request,
                    EventLog.Entry.cascading(EventType.MOVE, moved.get(i), root, Optional.of(source)),
                    above.get(i));
        }
        return moved;
    }

    private void addRedirect(Page before, Page after) {
        if (state.index.place(before.path()).isEmpty()) {
            state.index.put(new Redirect(state.newPageId(), before.path(), after.path(), before.title(), state.now()));
        }
    }

    private void requireFree(Page root, PagePath to) {
        if (root.isHome()) {
            throw new PageConflictException("The home page cannot be moved");
        }
        if (to.isBelow(root.path())) {
            throw new PageConflictException("'" + to.value() + "' is below the page that is to be moved");
        }
        if (state.index.page(to).filter(there -> there.id() != root.id()).isPresent()) {
            throw new PageConflictException("There is a page at '" + to.value() + "' already");
        }
    }

    /**
     * Copies a page, or everything below it too, and gives all new pages.
     *
     * @throws PageConflictException when there is a page at a place where a copy would come
     */
    List<Page> copy(Page root, PagePath to, boolean recursive, Optional<String> title, int userId) {
        List<Page> originals = recursive ? state.index.subtree(root) : List.of(root);
        originals.stream()
                .map(page -> pathOfCopy(page, root, to))
                .filter(path -> state.index.page(path).isPresent())
                .findFirst()
                .ifPresent(path -> {
                    throw new PageConflictException("There is a page at '" + path.value() + "' already");
                });
        List<Page> copies = new ArrayList<>();
        for (Page page : originals) {
            String name = page.id() == root.id() ? title.orElse(page.title()) : page.title();
            copies.add(copy(page, pathOfCopy(page, root, to), name, userId));
        }
        return copies;
    }

    private static PagePath pathOfCopy(Page page, Page root, PagePath to) {
        if (root.isHome()) {
            return page.isHome() ? to : to.below(page.path().value());
        }
        return page.path().moved(root.path(), to);
    }

    private Page copy(Page page, PagePath to, String title, int userId) {
        String comment = "copied from page " + page.id();
        Page copy = editing.createWithoutEvent(to, title, state.source(page), comment, userId);
        Optional<PageRef> original = Optional.of(PageRef.of(page));
        state.publish(
                state.request(userId),
                new EventLog.Entry(
                        EventType.COPY, copy, Optional.of(false), false, original, original, new EventDetail.None()));
        state.tags.put(copy.id(), state.tags.of(page.id()));
        state.properties.put(copy.id(), state.properties.of(page.id()));
        files.copyAll(page, copy, userId);
        return copy;
    }
}
