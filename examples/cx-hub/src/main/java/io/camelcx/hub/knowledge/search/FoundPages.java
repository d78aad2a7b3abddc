// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub.knowledge.search;

import java.util.List;

/**
 * The result of a search.
 *
 * @param pages the best ones first
 * @param more whether more pages match
 */
record FoundPages(List<FoundPage> pages, boolean more) {

    FoundPages {
        pages = List.copyOf(pages);
    }
}
