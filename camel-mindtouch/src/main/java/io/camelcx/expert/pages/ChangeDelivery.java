// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.pages;

import io.camelcx.expert.pages.changes.PageEvent;
import io.camelcx.expert.pages.client.Page;
import io.camelcx.expert.pages.client.PageReader;
import io.camelcx.expert.xml.XmlElement;
import io.camelcx.support.error.CxApiException;
import io.camelcx.support.fetch.Fetched;
import io.camelcx.support.fetch.Prefetch;
import io.camelcx.support.time.ServerClock;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands changes to a consumer's route, in order, while the next pages are fetched. What the route does not take is not remembered as
 * delivered, and so comes again. A page that cannot be read does not stop the others: it is tried again later.
 */
final class ChangeDelivery {

    static final int MAX_FAILURES_IN_A_ROW = 10;

    private static final Logger LOG = LoggerFactory.getLogger(ChangeDelivery.class);
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int GONE = 410;

    private final ExpertPagesConsumer consumer;
    private final int prefetch;
    private final PageFetcher fetcher;
    private final RouteState state;
    private final ChangeExchanges exchanges;
    private final ServerClock clock;
    private final Executor workers;
    private final Set<Long> failedPageIds = new HashSet<>();

    ChangeDelivery(
            ExpertPagesConsumer consumer,
            PageFetcher fetcher,
            RouteState state,
            ChangeExchanges exchanges,
            ServerClock clock,
            Executor workers) {
        this.consumer = consumer;
        this.prefetch = consumer.getEndpoint().getConfiguration().getPrefetch();
        this.fetcher = fetcher;
        this.state = state;
        this.exchanges = exchanges;
        this.clock = clock;
        this.workers = workers;
    }

    /** All is well so far. */
    void windowDelivered() {
        consumer.windowDelivered();
    }

    /** Whether a poll that is under way may go on. */
    boolean mayGoOn() {
        return consumer.mayGoOn();
    }

    /** Whether the route has lately failed the exchange of a page, and not got it since. */
    boolean isTroublesome(long pageId) {
        return failedPageIds.contains(pageId);
    }

    /**
     * Delivers changes: in order, but first those of pages that the route has not failed lately.
     *
     * @return whether the route has got all of them that can be read
     * @throws Exception if the site cannot be read at all
     */
    boolean deliver(List<PageChange> changes) throws Exception {
        List<PageChange> inOrder = changes.stream()
                .sorted(Comparator.comparing(change -> failedPageIds.contains(change.pageId())))
                .toList();
        state.expect(inOrder);
        Map<PageChange, Throwable> refused = new LinkedHashMap<>();
        boolean all = deliver(inOrder, refused);
        if (!refused.isEmpty()) {
            // A site that refuses some pages is as usual; one that refuses all, if only for a moment, is not.
            consumer.getEndpoint().checkCredentials();
            Map<PageChange, Throwable> refusedAgain = new LinkedHashMap<>();
            all &= deliver(List.copyOf(refused.keySet()), refusedAgain);
            refusedAgain.forEach(this::unavailable);
        }
        return all;
    }

    /** If the route fails many in a row, none would fare better; the others are left to the next poll. */
    private boolean deliver(List<PageChange> changes, Map<PageChange, Throwable> refused) throws Exception {
        int failures = 0;
        int failuresInARow = 0;
        int refusedInARow = 0;
        try (Prefetch<PageChange, PageReading> pages =
                new Prefetch<>(changes.iterator(), prefetch, this::fetch, workers)) {
            while (pages.hasNext() && consumer.mayGoOn() && failuresInARow < MAX_FAILURES_IN_A_ROW) {
                Fetched<PageChange, PageReading> page = pages.next();
                PageChange change = page.item();
                if (isRefused(page, refused)) {
                    refusedInARow += isForbidden(refused.get(change)) ? 0 : 1;
                    if (refusedInARow == MAX_FAILURES_IN_A_ROW) {
                        consumer.getEndpoint().checkCredentials();
                        refusedInARow = 0;
                    }
                } else if (page.error().isPresent()
                        ? gone(change)
                        : deliver(change, page.value().orElseThrow())) {
                    refusedInARow = 0;
                    failuresInARow = 0;
                } else {
                    failures++;
                    failuresInARow++;
                }
            }
            return failures == 0 && !pages.hasNext();
        }
    }

    private CompletableFuture<PageReading> fetch(PageChange change) {
        ServerClock.Moment asked = clock.moment();
        CompletableFuture<XmlElement> document;
        if (change.kind() != PageChangeKind.deleted) {
            document = fetcher.fetch(change.pageId(), change.known());
        } else if (change.doubtful()) {
            document = fetcher.info(change.pageId());
        } else {
            document = CompletableFuture.completedFuture(change.known().orElseThrow());
        }
        return document.thenApply(page -> new PageReading(page, asked));
    }

    /** Whether a page could not be had, though it seems to exist. */
    private static boolean isRefused(Fetched<PageChange, PageReading> page, Map<PageChange, Throwable> refused) {
        if (page.error().isEmpty()) {
            return false;
        }
        Throwable failure = page.error().get();
        if (failure instanceof Error error) {
            throw error;
        }
        if (failure instanceof RejectedExecutionException stopped) {
            throw stopped;
        }
        int status = CxApiException.statusOf(failure).orElse(0);
        if (status == NOT_FOUND || status == GONE) {
            return false;
        }
        refused.put(page.item(), failure);
        return true;
    }

    private static boolean isForbidden(Throwable failure) {
        return CxApiException.statusOf(failure).orElse(0) == FORBIDDEN;
    }

    /** Whether the route has got it, if there is anything to tell. */
    private boolean gone(PageChange change) {
        if (change.kind() == PageChangeKind.deleted) {
            return deliver(
                    change.doubtful(false), new PageReading(change.known().orElseThrow(), clock.moment()));
        }
        LOG.debug("The page {} is gone since it was found as {}", change.pageId(), change.kind());
        state.gone(change);
        return true;
    }

    private boolean deliver(PageChange change, PageReading reading) {
        Page page = PageReader.read(reading.document());
        if (isUntouched(change, page)) {
            return true;
        }
        if (!exchanges.send(change, page, reading.document())) {
            failedPageIds.add(change.pageId());
            return false;
        }
        failedPageIds.remove(change.pageId());
        if (change.kind() == PageChangeKind.deleted) {
            state.deleted(change.pageId());
        } else {
            state.got(change, page, reading);
        }
        return true;
    }

    /** Whether the site shows that an event, which may have meant a page, did not. */
    private boolean isUntouched(PageChange change, Page page) {
        return change.doubtful()
                && (change.kind() == PageChangeKind.deleted
                        || change.from().filter(page.path()::equals).isPresent());
    }

    /** Whether the site has answered, but not with what it was asked for. */
    static boolean isAnswered(CxApiException failure) {
        int status = failure.status().orElse(0);
        return status >= 200 && status < 300;
    }

    /** Which pages an event concerns cannot be seen now; the event is delivered again in the next poll. */
    void unexplained(PageEvent event, CxApiException reason) {
        exchanges.failed(
                PageChange.of(PageChangeKind.of(event.kind()), event.pageId()),
                "What is below the page " + event.pageId() + ", which the site tells of as " + event.kind()
                        + ", cannot be read; it is tried again in the next poll, and the others go on",
                reason);
    }

    /** The site shows others, and not this one. */
    private void unavailable(PageChange change, Throwable reason) {
        if (isForbidden(reason)) {
            exchanges.failed(
                    change,
                    "The site does not show the page " + change.pageId()
                            + " to the connection's user; it is passed over",
                    reason);
            state.passed(change);
            return;
        }
        Duration delay = state.failed(change);
        exchanges.failed(
                change,
                "The page " + change.pageId() + ", which was " + change.kind()
                        + ", cannot be read; it is tried again in " + delay + ", and the others go on",
                reason);
    }
}
