// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.pages.changes;

import io.camelcx.expert.api.PageId;
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
 * Finds all pages that were changed at or below a page within a time, window by window. The vendor's search returns at most 1000 pages: a larger
 * window is divided, and a second with too many changes is searched subtree by subtree. One step at a time.
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
     * @param root   the page at or below which pages are searched
     * @param search the time and the tags
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
                .thenApply(FindResult::read)
                // On another thread, because a call is often done when it returns: each step would make the stack
                // deeper.
                .thenComposeAsync(
                        result -> result.isComplete()
                                ? found(window, result, result.pages())
                                : divided(window, within, result),
                        workers);
    }

    private CompletableFuture<Optional<FoundWindow>> divided(TimeWindow window, PageSearch within, FindResult result) {
        if (result.pages().isEmpty()) {
            throw new IllegalStateException("Of " + result.unreadable().size() + " pages that were changed between "
                    + window.since() + " and " + window.upto() + " none has a number and a time");
        }
        List<TimeWindow> parts =
                window.split(result.pages().stream().map(FoundPage::modified).toList());
        if (parts.isEmpty()) {
            return subtrees.all(root, within, result).thenCompose(pages -> found(window, result, pages));
        }
        for (int i = parts.size() - 1; i >= 0; i--) {
            ahead.push(parts.get(i));
        }
        return next();
    }

    private static CompletableFuture<Optional<FoundWindow>> found(
            TimeWindow window, FindResult result, List<FoundPage> pages) {
        return CompletableFuture.completedFuture(Optional.of(new FoundWindow(window, pages, result.unreadable())));
    }
}
