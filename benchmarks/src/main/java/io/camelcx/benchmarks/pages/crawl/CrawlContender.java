// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.pages.crawl;

import java.net.URI;

/** Who crawls. */
public enum CrawlContender {
    /** What four calls in flight come to without the work of a component: the numbers of the pages are known before. */
    BARE("bare Apache HttpClient, 4 threads, known pages"),
    /** The component. */
    COMPONENT("expert-pages, prefetch=4"),
    /** The route that one would write without the component; the vendor's search tells it of 1,000 pages and no more. */
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

    /** How many pages it reads of a site that has so many. */
    public int share(int pages) {
        return this == HANDWRITTEN ? Math.min(pages, PAGES_OF_A_SEARCH) : pages;
    }

    /** Makes it ready. */
    Crawler start(URI baseUrl, int pages) throws Exception {
        return switch (this) {
            case BARE -> new BareCrawl(baseUrl, pages);
            case COMPONENT -> ComponentCrawl.start(baseUrl);
            case HANDWRITTEN -> HandwrittenCrawl.start(baseUrl);
        };
    }
}
