// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.pages.crawl;

import java.net.URI;

/** The clients that are compared. */
public enum CrawlContender {
    /** Four calls in flight without the work of a component: the ids of the pages are known. */
    BARE("bare Apache HttpClient, 4 threads, known pages"),
    /** The component. */
    COMPONENT("expert-pages, prefetch=4"),
    /** The route that one would write without the component; the vendor's search returns at most 1,000 pages. */
    HANDWRITTEN("handwritten route: camel-http, XPath, one by one");

    private static final int PAGES_OF_A_SEARCH = 1000;

    private final String label;

    CrawlContender(String label) {
        this.label = label;
    }

    /** Its name in reports. */
    public String label() {
        return label;
    }

    /** The number of pages that it reads of a site of this size. */
    public int share(int pages) {
        return this == HANDWRITTEN ? Math.min(pages, PAGES_OF_A_SEARCH) : pages;
    }

    /** Starts it. */
    Crawler start(URI baseUrl, int pages) throws Exception {
        return switch (this) {
            case BARE -> new BareCrawl(baseUrl, pages);
            case COMPONENT -> ComponentCrawl.start(baseUrl);
            case HANDWRITTEN -> HandwrittenCrawl.start(baseUrl);
        };
    }
}
