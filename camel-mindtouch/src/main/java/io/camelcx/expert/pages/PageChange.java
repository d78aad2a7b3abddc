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
 * A change of a page, to be delivered.
 *
 * @param kind     what happened
 * @param pageId   the page's number
 * @param known    what the site has reported of it so far
 * @param modified when it was last changed; empty if that is not known
 * @param from     its path before it was moved
 * @param path     its path now; empty if that is not known
 * @param cascade  the event that concerns several pages; empty if the change is of this page alone
 * @param uncertain whether the page may have come to its known path after that event, which then does not concern it: the page is read, and
 *     delivered only if it was changed
 */
record PageChange(
        PageChangeKind kind,
        long pageId,
        Optional<XmlElement> known,
        Optional<Instant> modified,
        Optional<String> from,
        Optional<String> path,
        Optional<Cascade> cascade,
        boolean uncertain) {

    /** A change of a page that must be read. */
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
     * A change of a page that a search has found.
     *
     * @param before what the route has received of it
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

    /** A deletion of a page. */
    static PageChange deleted(long pageId, String path, String title) {
        XmlElement gone = new XmlElement(
                "page",
                Map.of("id", Long.toString(pageId), "deleted", "true"),
                List.of(XmlElement.ofText("title", title), XmlElement.ofText("path", path)));
        return of(PageChangeKind.deleted, pageId).with(Optional.of(gone));
    }

    PageChange with(Optional<XmlElement> element) {
        return new PageChange(kind, pageId, element, modified, from, path, cascade, uncertain);
    }

    PageChange moved(Optional<String> before, Optional<String> now) {
        return new PageChange(kind, pageId, known, modified, before, now, cascade, uncertain);
    }

    PageChange in(Optional<Cascade> event) {
        return new PageChange(kind, pageId, known, modified, from, path, event, uncertain);
    }

    PageChange uncertain(boolean now) {
        return new PageChange(kind, pageId, known, modified, from, path, cascade, now);
    }
}
