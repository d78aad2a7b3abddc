// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub.knowledge.search;

import java.util.List;

/**
 * What a search has found.
 *
 * @param pages the best ones first
 * @param more whether there are more than these
 */
record FoundPages(List<FoundPage> pages, boolean more) {

    FoundPages {
        pages = List.copyOf(pages);
    }
}
