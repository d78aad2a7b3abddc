// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub.knowledge;

import java.time.Instant;
import java.util.Optional;

/**
 * A change of the copy.
 *
 * @param kind the kind of the change
 * @param title the page's title
 * @param path the path of the page, or its last one before it was deleted
 * @param oldPath its path before it was moved
 * @param at the time of the change according to the site; if the site does not report one, the time at which the hub received it
 */
public record KnowledgeChange(ChangeKind kind, String title, String path, Optional<String> oldPath, Instant at) {

    static KnowledgeChange deleted(KnowledgePage page, Instant now) {
        return new KnowledgeChange(ChangeKind.DELETED, page.title(), page.path(), Optional.empty(), now);
    }

    static KnowledgeChange added(KnowledgePage page, Instant now) {
        return new KnowledgeChange(
                ChangeKind.ADDED,
                page.title(),
                page.path(),
                Optional.empty(),
                page.modified().orElse(now));
    }

    static KnowledgeChange replaced(KnowledgePage before, KnowledgePage page, Instant now) {
        // To the vendor a move is not a change of a page: its time would be that of an earlier change.
        return before.path().equals(page.path())
                ? new KnowledgeChange(
                        ChangeKind.EDITED,
                        page.title(),
                        page.path(),
                        Optional.empty(),
                        page.modified().orElse(now))
                : new KnowledgeChange(ChangeKind.MOVED, page.title(), page.path(), Optional.of(before.path()), now);
    }
}
