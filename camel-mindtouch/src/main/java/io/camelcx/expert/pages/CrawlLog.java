// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.pages;

import io.camelcx.expert.api.PageId;
import io.camelcx.expert.pages.changes.TimeWindow;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs the progress of the first crawl, which may take hours; later polls are not logged. For one thread. */
final class CrawlLog {

    private static final Logger LOG = LoggerFactory.getLogger(CrawlLog.class);
    private static final long INTERVAL_NANOS = Duration.ofSeconds(30).toNanos();

    private final PageId root;
    private boolean crawling;
    private long loggedNanos;

    CrawlLog(PageId root) {
        this.root = root;
    }

    /** A poll begins. */
    void begin(TimeWindow window, boolean first) {
        crawling = first;
        loggedNanos = System.nanoTime();
        if (crawling) {
            LOG.info("Crawling the page {} and all pages below it: changes from {} on", root, window.since());
        }
    }

    /** The route has received a part of it. */
    void progress(Instant upto, long delivered) {
        if (crawling && System.nanoTime() - loggedNanos > INTERVAL_NANOS) {
            loggedNanos = System.nanoTime();
            LOG.info("Crawling the page {}: {} pages so far, changes up to {}", root, delivered, upto);
        }
    }

    /** The route has received all of it. */
    void end(long delivered) {
        if (crawling) {
            LOG.info(
                    "Crawled the page {} and all pages below it: {} pages. The consumer follows changes from now on",
                    root,
                    delivered);
        }
    }
}
