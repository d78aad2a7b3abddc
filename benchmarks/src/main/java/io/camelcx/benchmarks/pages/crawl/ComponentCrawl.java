// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.pages.crawl;

import io.camelcx.benchmarks.pages.site.SiteContext;
import io.camelcx.expert.pages.client.Page;
import io.camelcx.expert.pages.client.PageContents;
import java.net.URI;
import java.time.Clock;
import java.util.concurrent.atomic.LongAdder;
import org.apache.camel.Exchange;

/** The component's first poll, and a route that counts pages that have something on them. */
final class ComponentCrawl implements Crawler {

    private static final String ENDPOINT = "expert-pages:home?includeContents=true&prefetch=4";

    private final LongAdder pages = new LongAdder();
    private SiteContext site;

    private ComponentCrawl() {}

    static ComponentCrawl start(URI baseUrl) throws Exception {
        ComponentCrawl crawl = new ComponentCrawl();
        crawl.site = SiteContext.start(baseUrl, Clock.systemUTC(), ENDPOINT, crawl::count);
        return crawl;
    }

    private void count(Exchange exchange) {
        Page page = exchange.getMessage().getBody(Page.class);
        if (page.contents().map(PageContents::body).orElse("").isEmpty()) {
            throw new IllegalStateException("The page " + page.id() + " came without contents");
        }
        pages.increment();
    }

    @Override
    public long crawl() {
        site.poll();
        return pages.sum();
    }

    @Override
    public void close() {
        site.close();
    }
}
