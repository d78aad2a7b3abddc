// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.files;

import io.camelcx.expert.api.PageFile;
import io.camelcx.expert.api.PageId;
import io.camelcx.expert.events.PageTree;
import io.camelcx.expert.events.SiteClient;
import io.camelcx.expert.files.client.FileId;
import io.camelcx.expert.files.client.FileVersion;
import io.camelcx.expert.files.client.FilesClient;
import io.camelcx.expert.xml.XmlElement;
import io.camelcx.support.partition.Partition;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Reads what the site shows of a change.
 *
 * @param client reads files
 * @param site   reads where pages are
 * @param partition files that do not belong to it are left out
 */
record FileReading(FilesClient client, SiteClient site, Partition partition) {

    /** A change of one file with what the site says of it. */
    record Found(FileChange change, PageFile file) {}

    /** Completes with the files that a change concerns; of a deletion none can be read. */
    CompletableFuture<List<Found>> read(FileChange change) {
        return switch (change.kind()) {
            case deleted, pageDeleted -> CompletableFuture.completedFuture(List.of());
            case changed, moved ->
                client.info(FileId.of(change.fileId()), FileVersion.HEAD)
                        .thenApply(file -> found(change, List.of(file)));
            case pageChanged -> change.cascading() ? below(change) : at(change);
        };
    }

    private CompletableFuture<List<Found>> at(FileChange change) {
        return client.list(PageId.of(change.pageId())).thenApply(files -> found(change, files));
    }

    private CompletableFuture<List<Found>> below(FileChange change) {
        return site.tree(PageId.of(change.pageId())).thenCompose(tree -> all(change, tree));
    }

    private CompletableFuture<List<Found>> all(FileChange change, XmlElement tree) {
        List<Found> found = new ArrayList<>();
        CompletableFuture<Void> last = CompletableFuture.completedFuture(null);
        for (PageTree.Place place : PageTree.read(tree)) {
            FileChange there = change.at(place);
            last = last.thenCompose(before -> at(there)).thenAccept(found::addAll);
        }
        return last.thenApply(done -> found);
    }

    /** The site may go on showing a deleted file to some users. */
    private List<Found> found(FileChange change, List<PageFile> files) {
        return files.stream()
                .filter(file -> !file.wasDeleted() && partition.contains(file.id()))
                .map(file -> new Found(change.of(file), file))
                .toList();
    }
}
