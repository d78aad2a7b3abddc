// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Changes the files of pages and keeps their revisions. Guarded by the site. */
record PageFiles(SiteState state, PageExtras extras) {

    /**
     * What is written to a file.
     *
     * @param description empty to leave the one of the file
     */
    record Content(String contentType, FileContent bytes, Optional<String> description) {}

    PageFile put(Page page, String name, Content content, int userId) {
        Optional<PageFile> before = named(page.id(), name);
        PageFile written = new PageFile(
                before.map(PageFile::id).orElseGet(state::newFileId),
                page.id(),
                name,
                content.contentType(),
                content.bytes(),
                before.map(PageFile::revision).orElse(0) + 1,
                state.now(),
                userId,
                content.description()
                        .or(() -> before.map(PageFile::description))
                        .orElse(""),
                before.isEmpty() ? "content, name, parent" : "content");
        replace(before, written);
        EventType type = before.isEmpty() ? EventType.FILE_CREATE : EventType.FILE_UPDATE;
        extras.changed(page, type, new EventDetail.OfFile(written), userId);
        return written;
    }

    /** Moves a file to a page, or gives it another name there, which is another revision. */
    PageFile move(PageFile file, Page to, String name, int userId) {
        requireFree(to, name, file.id());
        Page from = state.page(file.pageId());
        PageFile moved = new PageFile(
                file.id(),
                to.id(),
                name,
                file.contentType(),
                file.content(),
                file.revision() + 1,
                state.now(),
                userId,
                file.description(),
                to.id() == from.id() ? "name" : "name, parent");
        replace(Optional.of(file), moved);
        List<Integer> alsoAbove = new ArrayList<>(state.index.above(from));
        alsoAbove.add(from.id());
        state.publish(
                state.request(userId),
                new EventLog.Entry(
                        EventType.FILE_MOVE,
                        to,
                        Optional.empty(),
                        false,
                        Optional.empty(),
                        Optional.of(PageRef.of(from)),
                        new EventDetail.MovedFile(moved, file)),
                alsoAbove);
        return moved;
    }

    /** Copies the newest revision of a file, which becomes the first one of another file. */
    PageFile copy(PageFile file, Page to, String name, int userId) {
        requireFree(to, name, 0);
        return put(to, name, new Content(file.contentType(), file.content(), Optional.of(file.description())), userId);
    }

    /** A page is copied with its files; each is a new one, without an event of its own. */
    void copyAll(Page from, Page to, int userId) {
        state.files
                .of(from.id())
                .forEach(file -> replace(
                        Optional.empty(),
                        new PageFile(
                                state.newFileId(),
                                to.id(),
                                file.name(),
                                file.contentType(),
                                file.content(),
                                1,
                                state.now(),
                                userId,
                                file.description(),
                                "content, name, parent")));
    }

    boolean delete(PageFile file, int userId) {
        List<PageFile> all = new ArrayList<>(state.files.of(file.pageId()));
        boolean removed = all.removeIf(each -> each.id() == file.id());
        if (removed) {
            state.files.put(file.pageId(), all);
            extras.changed(state.page(file.pageId()), EventType.FILE_DELETE, new EventDetail.OfFile(file), userId);
        }
        return removed;
    }

    /** A description belongs to the file, not to a revision; the vendor's event for it is not known. */
    PageFile describe(PageFile file, String text) {
        PageFile described = file.described(text);
        state.files.put(
                file.pageId(),
                state.files.of(file.pageId()).stream()
                        .map(each -> each.id() == file.id() ? described : each)
                        .toList());
        return described;
    }

    /** All revisions of a file, the oldest first. */
    List<PageFile> revisions(PageFile head) {
        List<PageFile> all = new ArrayList<>(state.earlierFiles.getOrDefault(head.id(), List.of()));
        all.add(head);
        return all;
    }

    Optional<PageFile> named(int pageId, String name) {
        return state.files.of(pageId).stream()
                .filter(file -> file.name().equals(name))
                .findFirst();
    }

    private void requireFree(Page page, String name, int fileId) {
        if (named(page.id(), name).filter(file -> file.id() != fileId).isPresent()) {
            throw new PageConflictException("The page " + page.id() + " has a file '" + name + "' already");
        }
    }

    private void replace(Optional<PageFile> before, PageFile now) {
        before.ifPresent(file -> {
            List<PageFile> left = new ArrayList<>(state.files.of(file.pageId()));
            left.removeIf(each -> each.id() == file.id());
            state.files.put(file.pageId(), left);
            state.earlierFiles
                    .computeIfAbsent(file.id(), id -> new ArrayList<>())
                    .add(file);
        });
        List<PageFile> all = new ArrayList<>(state.files.of(now.pageId()));
        all.add(now);
        state.files.put(now.pageId(), all);
        state.pagesOfNewFiles.put(now.id(), now.pageId());
    }
}
