// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub.knowledge;

import java.time.Instant;

/**
 * A change of the copy, as the table has it and the page shows it.
 *
 * @param path the path of the page, or its last one before it was deleted
 * @param oldPath its path before it was moved; empty if it was not
 * @param at the time of the change in epoch milliseconds, according to the site; if the site does not report one, the time at which the
 *     hub received it
 */
public record KnowledgeChange(Kind kind, String title, String path, String oldPath, long at) {

    /** What happened to the page. */
    public enum Kind {
        ADDED,
        /** Its title, text or tags have changed. */
        EDITED,
        /** Its path has changed, perhaps its content as well. */
        MOVED,
        DELETED
    }

    static KnowledgeChange deleted(KnowledgePage page, Instant now) {
        return new KnowledgeChange(Kind.DELETED, page, "", now);
    }

    static KnowledgeChange added(KnowledgePage page, Instant now) {
        return new KnowledgeChange(Kind.ADDED, page, "", page.modified().orElse(now));
    }

    static KnowledgeChange replaced(KnowledgePage before, KnowledgePage page, Instant now) {
        // To the vendor a move is not a change of a page: its time would be that of an earlier change.
        return before.path().equals(page.path())
                ? new KnowledgeChange(Kind.EDITED, page, "", page.modified().orElse(now))
                : new KnowledgeChange(Kind.MOVED, page, before.path(), now);
    }

    private KnowledgeChange(Kind kind, KnowledgePage page, String oldPath, Instant at) {
        this(kind, page.title(), page.path(), oldPath, at.toEpochMilli());
    }
}
