// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub.knowledge;

import java.time.Instant;
import java.util.Optional;

/**
 * Something that has happened to the copy.
 *
 * @param kind what
 * @param title the page's title
 * @param path where the page is, or was before it was deleted
 * @param oldPath where it was before it was moved
 * @param at when it was added or edited, as the site says; when it was seen, if the site does not
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
        // A move is no change of a page to the vendor, whose time would be that of an older one.
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
