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
