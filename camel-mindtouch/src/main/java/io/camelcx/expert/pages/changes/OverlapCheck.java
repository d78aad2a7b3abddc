// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.pages.changes;

import io.camelcx.expert.api.PageId;
import io.camelcx.expert.pages.client.PageSearch;
import io.camelcx.expert.pages.client.PagesClient;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Checks with one search whether the route has received all of a window that holds more changes than one response: every listed page must have
 * been delivered, and as many as the site counts. Only a page that appears late in place of one that has disappeared unnoticed stays undetected.
 */
public final class OverlapCheck {

    private final TimeWindow window;
    private final FindResult result;

    private OverlapCheck(TimeWindow window, FindResult result) {
        this.window = window;
        this.result = result;
    }

    /** Makes the search. */
    public static CompletableFuture<OverlapCheck> of(PagesClient client, PageId root, TimeWindow window) {
        return client.find(root, new PageSearch(window.since(), window.upto(), Optional.empty()))
                .thenApply(result -> new OverlapCheck(window, FindResult.read(result)));
    }

    /** Whether the route has received all of it. */
    public boolean isCoveredBy(DeliveredPages delivered) {
        return result.pages().stream().allMatch(delivered::has)
                && (result.isComplete() || result.total().orElse(-1) == delivered.within(window));
    }
}
