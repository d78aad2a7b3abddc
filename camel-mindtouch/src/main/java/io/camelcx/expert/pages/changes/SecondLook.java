// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.pages.changes;

import io.camelcx.expert.pages.client.PageId;
import io.camelcx.expert.pages.client.PageSearch;
import io.camelcx.expert.pages.client.PagesClient;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * What the site says, some time later, about a window in which too much was changed for one answer. One question tells whether anything is
 * new: all that is shown must be known, and as many must be known as there are. Only a page that came late, in the place of one that
 * went without a word, could hide in that.
 */
public final class SecondLook {

    private final TimeWindow window;
    private final FindAnswer answer;

    private SecondLook(TimeWindow window, FindAnswer answer) {
        this.window = window;
        this.answer = answer;
    }

    /** Asks the site, once. */
    public static CompletableFuture<SecondLook> at(PagesClient client, PageId root, TimeWindow window) {
        return client.find(root, new PageSearch(window.since(), window.upto(), Optional.empty()))
                .thenApply(answer -> new SecondLook(window, FindAnswer.read(answer)));
    }

    /** Whether the route has all of it. */
    public boolean isCoveredBy(DeliveredPages delivered) {
        return answer.pages().stream().allMatch(delivered::has)
                && (answer.isComplete() || answer.total().orElse(-1) == delivered.within(window));
    }
}
