// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.pages;

import io.camelcx.expert.events.SiteCalls;
import io.camelcx.expert.pages.changes.PageEvent;
import io.camelcx.expert.pages.client.Page;
import io.camelcx.expert.pages.client.PageReader;
import io.camelcx.support.error.CxApiException;
import io.camelcx.support.fetch.Fetched;
import io.camelcx.support.fetch.Prefetch;
import io.camelcx.support.partition.Partition;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers changes to a consumer's route, in order, while the next pages are read. A change that the route fails is redelivered by a later
 * poll. A page that cannot be read does not stop the others; it is read again later.
 */
final class ChangeDelivery {

    static final int MAX_FAILURES_IN_A_ROW = 10;

    private static final Logger LOG = LoggerFactory.getLogger(ChangeDelivery.class);
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int GONE = 410;

    private final ExpertPagesConsumer consumer;
    private final SiteCalls calls;
    private final Partition partition;
    private final int prefetch;
    private final ChangeReader reader;
    private final RouteState state;
    private final ChangeExchanges exchanges;
    private final Set<Long> failedPageIds = new HashSet<>();

    ChangeDelivery(ExpertPagesConsumer consumer, SiteCalls calls, ChangeReader reader, RouteState state) {
        this.consumer = consumer;
        this.calls = calls;
        this.partition = consumer.getEndpoint().getConfiguration().share();
        this.prefetch = consumer.getEndpoint().getConfiguration().getPrefetch();
        this.reader = reader;
        this.state = state;
        this.exchanges = new ChangeExchanges(consumer);
    }

    ChangeExchanges exchanges() {
        return exchanges;
    }

    /** Whether a running poll may go on. */
    boolean mayGoOn() {
        return consumer.mayGoOn();
    }

    /**
     * Delivers the changes of the partition in order; those of pages that the route has failed before come last.
     *
     * @return whether the route has received all changes whose pages can be read
     * @throws Exception if the site cannot be read at all
     */
    boolean deliver(List<PageChange> changes) throws Exception {
        changes.stream().filter(change -> !isOwn(change.pageId())).forEach(state::foreign);
        List<PageChange> inOrder = changes.stream()
                .filter(change -> isOwn(change.pageId()))
                .sorted(Comparator.comparing(change -> failedPageIds.contains(change.pageId())))
                .toList();
        state.expect(inOrder);
        Map<PageChange, Throwable> refused = new LinkedHashMap<>();
        boolean all = deliver(inOrder, refused);
        if (!refused.isEmpty()) {
            // A site may refuse some pages; if it refuses all, even briefly, the poll must fail.
            consumer.getEndpoint().checkCredentials();
            Map<PageChange, Throwable> refusedAgain = new LinkedHashMap<>();
            all &= deliver(List.copyOf(refused.keySet()), refusedAgain);
            refusedAgain.forEach(this::unavailable);
        }
        return all;
    }

    /** Whether a page belongs to the consumer's partition. */
    boolean isOwn(long pageId) {
        return partition.contains(pageId);
    }

    /** Stops if the route fails many changes in a row, and leaves the others to the next poll. */
    private boolean deliver(List<PageChange> changes, Map<PageChange, Throwable> refused) throws Exception {
        int failures = 0;
        int failuresInARow = 0;
        int refusedInARow = 0;
        try (Prefetch<PageChange, PageReading> pages =
                new Prefetch<>(changes.iterator(), prefetch, reader::read, calls.workers(), calls.waiting())) {
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

    /** Whether a page could not be read although it may exist. */
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

    /** Whether the route has received the change, if there is still one. */
    private boolean gone(PageChange change) {
        if (change.kind() == PageChangeKind.deleted) {
            return deliver(change.uncertain(false), reader.known(change));
        }
        LOG.debug("The page {} no longer exists; it was found as {}", change.pageId(), change.kind());
        state.gone(change);
        return true;
    }

    private boolean deliver(PageChange change, PageReading reading) {
        Page page = PageReader.read(reading.document());
        if (isUntouched(change, page)) {
            return true;
        }
        state.offered(change);
        if (!exchanges.send(change, page, reading.document())) {
            failedPageIds.add(change.pageId());
            return false;
        }
        failedPageIds.remove(change.pageId());
        if (change.kind() == PageChangeKind.deleted) {
            state.deleted(change.pageId());
        } else {
            state.received(change, page, reading);
        }
        return true;
    }

    /** Whether the site shows that an event did not concern the page. */
    private boolean isUntouched(PageChange change, Page page) {
        return change.uncertain()
                && (change.kind() == PageChangeKind.deleted
                        || change.from().filter(page.path()::equals).isPresent());
    }

    /** Whether the response was successful, but did not contain the expected document. */
    static boolean isUnacceptable(CxApiException failure) {
        int status = failure.status().orElse(0);
        return status >= 200 && status < 300;
    }

    /** The pages that an event concerns cannot be determined now; the event is delivered by a later poll. */
    void failed(PageEvent event, CxApiException reason) {
        exchanges.reject(
                PageChange.of(PageChangeKind.of(event.kind()), event.pageId()),
                "The pages below the page " + event.pageId() + " cannot be read, of which an event says " + event.kind()
                        + "; the next poll tries again, and other changes go on",
                reason);
    }

    /** The site shows other pages, but not this one. */
    private void unavailable(PageChange change, Throwable reason) {
        if (isForbidden(reason)) {
            exchanges.reject(
                    change,
                    "The connection's user may not see the page " + change.pageId() + "; it is skipped",
                    reason);
            state.skipped(change);
            return;
        }
        Duration delay = state.failed(change);
        exchanges.reject(
                change,
                "The page " + change.pageId() + ", which was " + change.kind()
                        + ", cannot be read; it is read again in " + delay + ", and other changes go on",
                reason);
    }
}
