// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.files;

import io.camelcx.expert.api.PageFile;
import io.camelcx.expert.events.PageTree;

/**
 * A change to deliver.
 *
 * @param kind       what has happened
 * @param fileId     the number of the file; 0 for a change of a page
 * @param revision   the revision of the file then; 0 if it is not known
 * @param name       the name of the file; empty for a change of a page
 * @param pageId     the number of the page
 * @param path       the path of the page
 * @param fromName   the name of a moved file before; empty if it is not known
 * @param fromPageId the page of a moved file before; 0 if it is not known
 * @param cascading  whether the pages below the page are meant too
 * @param eventId    the vendor's id of the event; empty for what a crawl has found
 */
record FileChange(
        FileChangeKind kind,
        long fileId,
        long revision,
        String name,
        long pageId,
        String path,
        String fromName,
        long fromPageId,
        boolean cascading,
        String eventId) {

    /** The files of a page that a crawl has come to. */
    static FileChange crawled(PageTree.Place page) {
        return new FileChange(FileChangeKind.pageChanged, 0, 0, "", page.id(), page.path(), "", 0, false, "");
    }

    /** The same change of a page below the page. */
    FileChange at(PageTree.Place page) {
        return new FileChange(kind, 0, 0, "", page.id(), page.path(), "", 0, false, eventId);
    }

    /** The same change of one file, as the site shows it now. */
    FileChange of(PageFile file) {
        return new FileChange(
                kind.isOfPage() ? FileChangeKind.changed : kind,
                file.id(),
                file.revision(),
                file.name(),
                file.pageId() > 0 ? file.pageId() : pageId,
                path,
                fromName,
                fromPageId,
                false,
                eventId);
    }

    /** What it is known by. */
    String key() {
        return kind + "/" + pageId + "/" + fileId + "/" + eventId;
    }

    /** Whether an earlier change must be delivered before this one. */
    boolean follows(FileChange earlier) {
        return fileId > 0 && fileId == earlier.fileId
                || pageId == earlier.pageId && (kind.isOfPage() || earlier.kind.isOfPage());
    }

    @Override
    public String toString() {
        return (kind.isOfPage() ? "the page " + pageId : "the file " + fileId + " of the page " + pageId)
                + ", which was "
                + (kind == FileChangeKind.pageDeleted
                        ? "deleted"
                        : kind == FileChangeKind.pageChanged ? "changed" : kind.name());
    }
}
