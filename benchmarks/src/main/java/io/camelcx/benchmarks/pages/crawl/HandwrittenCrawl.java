// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.pages.crawl;

import java.net.URI;
import java.util.concurrent.atomic.LongAdder;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;

/** A route that searches once, and asks for each page that was found, one after the other. */
final class HandwrittenCrawl implements Crawler {

    private final DefaultCamelContext context = new DefaultCamelContext();
    private final LongAdder pages = new LongAdder();

    private HandwrittenCrawl() {}

    static HandwrittenCrawl start(URI baseUrl) throws Exception {
        HandwrittenCrawl crawl = new HandwrittenCrawl();
        String site = "http:" + baseUrl.getAuthority() + "/@api/deki/pages/";
        crawl.context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:crawl")
                        .to(site + "home/find?since=19700101000000")
                        .split(xpath("/pages/page"))
                        .setProperty("page", xpath("/page/@id", String.class))
                        .setBody(constant(null))
                        .toD(site + "${exchangeProperty.page}?include=contents")
                        .setHeader("title", xpath("/page/title", String.class))
                        .process(crawl::count)
                        .end();
            }
        });
        crawl.context.start();
        return crawl;
    }

    private void count(Exchange exchange) {
        if (exchange.getMessage().getHeader("title", String.class).isEmpty()) {
            throw new IllegalStateException("A page came without a title");
        }
        pages.increment();
    }

    @Override
    public long crawl() throws Exception {
        try (ProducerTemplate template = context.createProducerTemplate()) {
            template.sendBody("direct:crawl", null);
        }
        return pages.sum();
    }

    @Override
    public void close() {
        context.stop();
    }
}
