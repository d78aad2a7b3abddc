// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.site;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Something that happened, mostly to one page.
 *
 * @param id holds its time
 * @param requestId the same for all events of one request
 * @param at when it happened
 * @param type what happened, as the API shows it
 * @param journaled whether it belongs to the page's journal
 * @param page the page as it was then, after a move at its new place; empty for what happens to no page
 * @param cascading whether what is below the page is meant too; empty where it does not apply
 * @param below whether it happened only because of what happened to the page above
 * @param root the page at the top of what it happened to, where it was
 * @param source where the page, or what it was made of, was
 * @param detail further details
 * @param userId who did it
 * @param above the pages above it then, for a move before and after
 */
public record PageEvent(
        UUID id,
        UUID requestId,
        Instant at,
        String type,
        boolean journaled,
        Optional<Page> page,
        Optional<Boolean> cascading,
        boolean below,
        Optional<PageRef> root,
        Optional<PageRef> source,
        EventDetail detail,
        int userId,
        Set<Integer> above) {

    /** The page's number; 0 without a page. */
    public int pageId() {
        return page.map(Page::id).orElse(0);
    }

    boolean concerns(int pageId) {
        return pageId() == pageId || above.contains(pageId);
    }
}
