// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.pages;

import io.camelcx.expert.pages.changes.TimeWindow;
import io.camelcx.expert.pages.client.PageId;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells an operator how a first crawl goes on, which may take hours. Later polls are nothing to tell of. For one thread. */
final class CrawlLog {

    private static final Logger LOG = LoggerFactory.getLogger(CrawlLog.class);
    private static final long EVERY_NANOS = Duration.ofSeconds(30).toNanos();

    private final PageId root;
    private boolean crawling;
    private long toldNanos;

    CrawlLog(PageId root) {
        this.root = root;
    }

    /** A poll begins. */
    void begin(TimeWindow window, boolean first) {
        crawling = first;
        toldNanos = System.nanoTime();
        if (crawling) {
            LOG.info("Crawling the page {} and all below it: what was changed from {} on", root, window.since());
        }
    }

    /** A part of it is in the route. */
    void went(Instant upto, long delivered) {
        if (crawling && System.nanoTime() - toldNanos > EVERY_NANOS) {
            toldNanos = System.nanoTime();
            LOG.info("Crawling the page {}: {} pages so far, all that were changed up to {}", root, delivered, upto);
        }
    }

    /** All of it is in the route. */
    void end(long delivered) {
        if (crawling) {
            LOG.info(
                    "Crawled the page {} and all below it: {} pages. From now on changes are followed",
                    root,
                    delivered);
        }
    }
}
