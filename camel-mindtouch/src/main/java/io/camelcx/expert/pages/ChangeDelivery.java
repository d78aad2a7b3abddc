/*
 * Copyright the Camel CX authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package io.camelcx.expert.pages;

import io.camelcx.expert.pages.changes.DeliveredPages;
import io.camelcx.expert.pages.client.Page;
import io.camelcx.expert.pages.client.PageId;
import io.camelcx.expert.pages.client.PageReader;
import io.camelcx.expert.xml.XmlElement;
import io.camelcx.support.error.CxApiException;
import io.camelcx.support.fetch.Fetched;
import io.camelcx.support.fetch.Prefetch;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.camel.Exchange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands changes to a consumer's route, in order, while the next pages are fetched. What the route does not take is not remembered as
 * delivered, and so comes again.
 */
final class ChangeDelivery {

    private static final Logger LOG = LoggerFactory.getLogger(ChangeDelivery.class);
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int GONE = 410;
    private static final int MOST_FAILURES_IN_A_ROW = 10;

    private final ExpertPagesConsumer consumer;
    private final ExpertPagesConfiguration options;
    private final PageFetcher fetcher;
    private final DeliveredPages remembered;
    private final Executor workers;
    private final Counts counts = new Counts();
    private final Set<Long> troublesome = new HashSet<>();

    /** How many exchanges there were. */
    static final class Counts {

        private final AtomicLong delivered = new AtomicLong();
        private final AtomicLong failed = new AtomicLong();

        /** Those that the route has got. */
        long delivered() {
            return delivered.get();
        }

        /** Those that the route has failed. */
        long failed() {
            return failed.get();
        }
    }

    ChangeDelivery(ExpertPagesConsumer consumer, PageFetcher fetcher, DeliveredPages remembered, Executor workers) {
        this.consumer = consumer;
        this.options = consumer.getEndpoint().getConfiguration();
        this.fetcher = fetcher;
        this.remembered = remembered;
        this.workers = workers;
    }

    Counts counts() {
        return counts;
    }

    /** All is well so far. */
    void windowDelivered() {
        consumer.windowDelivered();
    }

    /**
     * Delivers changes: in order, but first those of pages that the route has not failed lately.
     *
     * @return whether the route has got all of them
     * @throws Exception if a page cannot be fetched for a reason that may pass
     */
    boolean deliver(List<PageChange> changes) throws Exception {
        List<PageChange> inOrder = changes.stream()
                .sorted(Comparator.comparing(change -> troublesome.contains(change.pageId())))
                .toList();
        Map<PageChange, Throwable> refused = new LinkedHashMap<>();
        boolean all = deliver(inOrder, refused);
        if (!refused.isEmpty()) {
            // A site that refuses some pages is as usual; one that refuses all, if only for a moment, is not.
            consumer.getEndpoint().checkCredentials();
            Map<PageChange, Throwable> refusedAgain = new LinkedHashMap<>();
            all &= deliver(List.copyOf(refused.keySet()), refusedAgain);
            refusedAgain.forEach(this::passOver);
        }
        return all;
    }

    /** If the route fails many in a row, none would fare better; the others are left to the next poll. */
    private boolean deliver(List<PageChange> changes, Map<PageChange, Throwable> refused) throws Exception {
        int failures = 0;
        int failuresInARow = 0;
        try (Prefetch<PageChange, XmlElement> pages =
                new Prefetch<>(changes.iterator(), options.getPrefetch(), this::fetch, workers)) {
            while (pages.hasNext() && consumer.mayGoOn() && failuresInARow < MOST_FAILURES_IN_A_ROW) {
                Fetched<PageChange, XmlElement> page = pages.next();
                if (page.error().isPresent()) {
                    notFetched(page.item(), page.error().get(), refused);
                } else if (deliver(page.item(), page.value().orElseThrow())) {
                    failuresInARow = 0;
                } else {
                    failures++;
                    failuresInARow++;
                }
            }
            return failures == 0 && !pages.hasNext();
        }
    }

    private CompletableFuture<XmlElement> fetch(PageChange change) {
        return change.kind() == PageChangeKind.deleted
                ? CompletableFuture.completedFuture(change.known().orElseThrow())
                : fetcher.fetch(PageId.of(change.pageId()), change.known());
    }

    private boolean deliver(PageChange change, XmlElement document) {
        Page page = PageReader.read(document);
        Exchange exchange = consumer.createExchange(false);
        try {
            PageMessage.describe(exchange.getMessage(), page);
            exchange.getMessage()
                    .setHeader(ExpertPagesConstants.CHANGE, change.kind().name());
            change.from().ifPresent(path -> exchange.getMessage().setHeader(ExpertPagesConstants.FROM_PATH, path));
            exchange.getMessage().setBody(options.getOutput().body(document, same -> page));
            process(exchange);
            if (exchange.isFailed()) {
                failed(change, exchange);
                return false;
            }
        } finally {
            consumer.releaseExchange(exchange, false);
        }
        counts.delivered.incrementAndGet();
        troublesome.remove(change.pageId());
        remember(change, page);
        return true;
    }

    private void process(Exchange exchange) {
        try {
            consumer.getProcessor().process(exchange);
        } catch (Exception e) {
            exchange.setException(e);
        }
    }

    private void failed(PageChange change, Exchange exchange) {
        counts.failed.incrementAndGet();
        troublesome.add(change.pageId());
        consumer.getExceptionHandler()
                .handleException(
                        "The route has not taken the page " + change.pageId() + ", which was " + change.kind()
                                + "; it is delivered again in the next poll",
                        exchange,
                        exchange.getException());
    }

    /** It may have been changed again between search and fetch: then what was fetched counts. */
    private void remember(PageChange change, Page page) {
        if (change.kind() == PageChangeKind.deleted) {
            remembered.remove(change.pageId());
            return;
        }
        page.modified().or(change::modified).ifPresent(time -> remembered.add(change.pageId(), page.revision(), time));
    }

    /**
     * What cannot be had for good is no reason to ask again: the page is gone meanwhile, or refused.
     *
     * @throws Exception if it is something else
     */
    private void notFetched(PageChange change, Throwable failure, Map<PageChange, Throwable> refused) throws Exception {
        int status = CxApiException.statusOf(failure).orElse(0);
        if (status == FORBIDDEN) {
            refused.put(change, failure);
        } else if (status == NOT_FOUND || status == GONE) {
            LOG.debug("The page {} is gone since it was found as {}", change.pageId(), change.kind());
            rememberAsItWasFound(change);
        } else {
            throw failure instanceof Exception known ? known : new IllegalStateException(failure);
        }
    }

    private void passOver(PageChange change, Throwable refusal) {
        consumer.getExceptionHandler()
                .handleException(
                        "The site does not show the page " + change.pageId()
                                + " to the connection's user; it is passed over",
                        refusal);
        rememberAsItWasFound(change);
    }

    private void rememberAsItWasFound(PageChange change) {
        change.modified().ifPresent(time -> remembered.add(change.pageId(), Long.MAX_VALUE, time));
    }
}
