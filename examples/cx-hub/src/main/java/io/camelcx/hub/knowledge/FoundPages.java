// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub.knowledge;

import java.util.List;

/**
 * The result of a search.
 *
 * @param pages the best pages, the best first
 * @param more whether there are others; a user who needs them adds words to the query
 */
public record FoundPages(List<Found> pages, boolean more) {

    /** More than a user reads. */
    static final int MAX_PAGES = 20;

    /** A page, with the parts of its title and text that match marked. */
    record Found(long id, String path, String uri, List<MarkedText.Piece> title, List<MarkedText.Piece> snippet) {}

    /** The result of a query for one page more than are returned. */
    static FoundPages of(List<KnowledgePage> pages, SearchQuery query) {
        return new FoundPages(
                pages.stream()
                        .limit(MAX_PAGES)
                        .map(page -> new Found(
                                page.id(),
                                page.path(),
                                page.uri(),
                                MarkedText.title(page.title(), query),
                                MarkedText.snippet(page.text(), query)))
                        .toList(),
                pages.size() > MAX_PAGES);
    }
}
