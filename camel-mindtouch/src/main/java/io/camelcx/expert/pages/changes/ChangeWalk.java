// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.pages.changes;

import io.camelcx.expert.pages.client.PageId;
import io.camelcx.expert.pages.client.PageSearch;
import io.camelcx.expert.pages.client.PagesClient;
import io.camelcx.support.thread.CxThreads;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/**
 * Goes through all pages that were changed below a page within some time, window by window. The vendor's search shows 1000 pages and no
 * more, whatever it is asked for: what does not fit is asked for in smaller windows of time, and where a second holds too many, subtree by
 * subtree. One step at a time.
 */
public final class ChangeWalk {

    private final PagesClient client;
    private final PageId root;
    private final PageSearch search;
    private final SubtreeSearch subtrees;
    private final Executor workers;
    private final Deque<TimeWindow> ahead = new ArrayDeque<>();

    /**
     * Begins a walk; makes no call yet.
     *
     * @param root   where to look: at this page, and below it
     * @param search what to look for, and within which time
     */
    public ChangeWalk(PagesClient client, PageId root, PageSearch search, CxThreads threads) {
        this.client = client;
        this.root = root;
        this.search = search;
        this.workers = threads.workers();
        this.subtrees = new SubtreeSearch(client, workers);
        ahead.add(new TimeWindow(search.since(), search.upto()));
    }

    /** The next window with all of its pages; empty at the end. Neighbours share a second: a page of that second is in both. */
    public CompletableFuture<Optional<FoundWindow>> next() {
        if (ahead.isEmpty()) {
            return CompletableFuture.completedFuture(Optional.empty());
        }
        TimeWindow window = ahead.pop();
        PageSearch within = search.within(window.since(), window.upto());
        return client.find(root, within)
                .thenApply(FindAnswer::read)
                // Elsewhere, for a call is often done when it returns: a long walk would grow the stack with each step.
                .thenComposeAsync(
                        answer -> answer.isComplete()
                                ? found(window, answer, answer.pages())
                                : divided(window, within, answer),
                        workers);
    }

    private CompletableFuture<Optional<FoundWindow>> divided(TimeWindow window, PageSearch within, FindAnswer answer) {
        if (answer.pages().isEmpty()) {
            throw new IllegalStateException("Of " + answer.unreadable().size() + " pages that were changed between "
                    + window.since() + " and " + window.upto() + " none has a number and a time");
        }
        List<TimeWindow> parts =
                window.split(answer.pages().stream().map(FoundPage::modified).toList());
        if (parts.isEmpty()) {
            return subtrees.all(root, within, answer).thenCompose(pages -> found(window, answer, pages));
        }
        for (int i = parts.size() - 1; i >= 0; i--) {
            ahead.push(parts.get(i));
        }
        return next();
    }

    private static CompletableFuture<Optional<FoundWindow>> found(
            TimeWindow window, FindAnswer answer, List<FoundPage> pages) {
        return CompletableFuture.completedFuture(Optional.of(new FoundWindow(window, pages, answer.unreadable())));
    }
}
