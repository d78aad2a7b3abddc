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
