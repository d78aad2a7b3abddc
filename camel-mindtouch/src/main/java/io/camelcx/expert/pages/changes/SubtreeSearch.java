// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.pages.changes;

import io.camelcx.expert.api.PageId;
import io.camelcx.expert.pages.client.PageSearch;
import io.camelcx.expert.pages.client.PagesClient;
import io.camelcx.expert.pages.client.ReadOptions;
import io.camelcx.expert.xml.XmlElement;
import io.camelcx.support.async.Futures;
import io.camelcx.support.error.CxApiException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Finds all pages of a window that cannot be made smaller: by asking below each page right below, and so on, until as many are found as
 * the vendor says there are. That number is what makes it certain: a page that hides is missed by it, and the search fails rather than
 * leave it out.
 */
final class SubtreeSearch {

    /** How many searches run before the result is checked for completeness. */
    private static final int AT_A_TIME = 32;

    private final PagesClient client;
    private final Executor workers;

    SubtreeSearch(PagesClient client, Executor workers) {
        this.client = client;
        this.workers = workers;
    }

    /** What is found of one page and below it. Several threads add to it. */
    private static final class Level {

        private final PageId page;
        private final OptionalLong total;
        private final Map<Long, FoundPage> found = new ConcurrentHashMap<>();

        Level(PageId page, FindResult result) {
            this.page = page;
            this.total = result.total();
            add(result.pages());
        }

        void add(List<FoundPage> pages) {
            pages.forEach(each -> found.put(each.id(), each));
        }

        /** Pages only leave a window of the past, by being changed again: so many are all of them. */
        boolean isComplete() {
            return total.isPresent() && found.size() >= total.getAsLong();
        }

        /** Without a total, a level is complete when each page below has been searched. */
        boolean isExplored() {
            return isComplete() || total.isEmpty();
        }

        /** Pages that are not found yet come first: the others may not have to be searched. */
        List<PageId> children(XmlElement subpages) {
            return subpages.elements().stream()
                    .filter(each -> each.name().startsWith("page"))
                    .flatMapToLong(each -> each.number("id").stream())
                    .boxed()
                    .sorted(Comparator.comparing(found::containsKey))
                    .map(PageId::of)
                    .toList();
        }

        List<FoundPage> pages() {
            return found.values().stream().sorted(FoundPage.BY_TIME).toList();
        }
    }

    /**
     * All pages.
     *
     * @param page   the page at or below which the search runs
     * @param search the window
     * @param result the first result
     */
    CompletableFuture<List<FoundPage>> all(PageId page, PageSearch search, FindResult result) {
        Level level = new Level(page, result);
        return client.subpages(page, "all", 0)
                .thenApply(level::children)
                .thenCompose(children -> each(children, level, child -> below(child, search))
                        // Only what the vendor does not count as below itself is still missing.
                        .thenCompose(done -> each(withSelf(page, children), level, one -> itself(one, search))))
                .thenCompose(done -> level.isExplored() ? all(level) : recount(level, search));
    }

    private CompletableFuture<List<FoundPage>> below(PageId page, PageSearch search) {
        return client.find(page, search)
                .thenApply(FindResult::read)
                .thenCompose(result -> result.isComplete()
                        ? CompletableFuture.completedFuture(result.pages())
                        : all(page, search, result))
                .exceptionallyCompose(SubtreeSearch::noneIfGone);
    }

    private CompletableFuture<List<FoundPage>> itself(PageId page, PageSearch search) {
        TimeWindow window = new TimeWindow(search.since(), search.upto());
        // The short form does not say when a page was changed.
        return client.page(page, ReadOptions.defaults(), false)
                .thenApply(info -> FoundPage.read(info)
                        .filter(found -> window.contains(found.modified()))
                        .map(List::of)
                        .orElseGet(List::of))
                .exceptionallyCompose(SubtreeSearch::noneIfGone);
    }

    /** The site changes while it is read: perhaps fewer are left. */
    private CompletableFuture<List<FoundPage>> recount(Level level, PageSearch search) {
        return client.find(level.page, search).thenApply(FindResult::read).thenApply(now -> {
            level.add(now.pages());
            if (level.found.size() < now.total().orElse(0)) {
                throw new IllegalStateException("Of " + now.total().getAsLong() + " pages that were changed between "
                        + search.since() + " and " + search.upto() + " at or below the page " + level.page + " only "
                        + level.found.size() + " could be found; pages may have been moved meanwhile. The next poll"
                        + " tries again.");
            }
            return level.pages();
        });
    }

    private static CompletableFuture<List<FoundPage>> all(Level level) {
        return CompletableFuture.completedFuture(level.pages());
    }

    /** Asks for each page, some at a time, until all is found. */
    private CompletableFuture<Void> each(
            List<PageId> pages, Level level, Function<PageId, CompletableFuture<List<FoundPage>>> question) {
        return each(new ArrayDeque<>(pages), level, question);
    }

    private CompletableFuture<Void> each(
            Queue<PageId> rest, Level level, Function<PageId, CompletableFuture<List<FoundPage>>> question) {
        if (rest.isEmpty() || level.isComplete()) {
            return CompletableFuture.completedFuture(null);
        }
        List<CompletableFuture<Void>> asked = new ArrayList<>();
        while (!rest.isEmpty() && asked.size() < AT_A_TIME) {
            PageId page = rest.remove();
            asked.add(CompletableFuture.supplyAsync(() -> question.apply(page), workers)
                    .thenCompose(Function.identity())
                    .thenAccept(level::add));
        }
        return CompletableFuture.allOf(asked.toArray(CompletableFuture[]::new))
                .thenCompose(done -> each(rest, level, question));
    }

    /** A page that was deleted or hidden since it was listed holds nothing any more. */
    private static CompletableFuture<List<FoundPage>> noneIfGone(Throwable failure) {
        int status = CxApiException.statusOf(failure).orElse(0);
        return status == 403 || status == 404
                ? CompletableFuture.completedFuture(List.of())
                : CompletableFuture.failedFuture(Futures.unwrap(failure));
    }

    private static List<PageId> withSelf(PageId page, List<PageId> children) {
        return Stream.concat(Stream.of(page), children.stream()).toList();
    }
}
