// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.pages;

import io.camelcx.expert.pages.changes.FoundPage;
import io.camelcx.expert.pages.changes.KnownPages.Known;
import io.camelcx.expert.xml.XmlElement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a consumer has to tell of a page.
 *
 * @param kind     what has happened
 * @param pageId   the page's number
 * @param known    what the site has told of it so far
 * @param modified when it was last changed, as far as that is known
 * @param from     where it was before it was moved
 * @param path     where it is now, as far as that is known
 * @param cascade  the event that the site told of several pages
 * @param doubtful whether the page may have been brought where it is known to be after that event, so that it is not concerned: the site
 *     is asked, and if nothing has happened to the page, nothing is told
 */
record PageChange(
        PageChangeKind kind,
        long pageId,
        Optional<XmlElement> known,
        Optional<Instant> modified,
        Optional<String> from,
        Optional<String> path,
        Optional<Cascade> cascade,
        boolean doubtful) {

    /** A page that is to be read. */
    static PageChange of(PageChangeKind kind, long pageId) {
        return new PageChange(
                kind,
                pageId,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false);
    }

    /**
     * A page that a search has found.
     *
     * @param before what the route was told of it
     */
    static PageChange of(FoundPage page, Optional<Known> before) {
        Optional<String> from = page.element()
                .first("path")
                .map(XmlElement::text)
                .flatMap(path -> before.map(Known::path).filter(old -> !old.equals(path)));
        return new PageChange(
                from.isPresent() ? PageChangeKind.moved : PageChangeKind.changed,
                page.id(),
                Optional.of(page.element()),
                Optional.of(page.modified()),
                from,
                Optional.empty(),
                Optional.empty(),
                false);
    }

    /** A page that is gone, of which the site has nothing more to tell. */
    static PageChange deleted(long pageId, String path, String title) {
        XmlElement gone = new XmlElement(
                "page",
                Map.of("id", Long.toString(pageId), "deleted", "true"),
                List.of(XmlElement.ofText("title", title), XmlElement.ofText("path", path)));
        return of(PageChangeKind.deleted, pageId).with(Optional.of(gone));
    }

    PageChange with(Optional<XmlElement> told) {
        return new PageChange(kind, pageId, told, modified, from, path, cascade, doubtful);
    }

    PageChange moved(Optional<String> before, Optional<String> now) {
        return new PageChange(kind, pageId, known, modified, before, now, cascade, doubtful);
    }

    PageChange in(Optional<Cascade> event) {
        return new PageChange(kind, pageId, known, modified, from, path, event, doubtful);
    }

    PageChange doubtful(boolean inDoubt) {
        return new PageChange(kind, pageId, known, modified, from, path, cascade, inDoubt);
    }
}
