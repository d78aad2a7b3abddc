// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.pages.site;

import io.camelcx.expert.ExpertAuthentication;
import io.camelcx.expert.ExpertConnection;
import java.net.URI;
import java.time.Clock;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;

/** A route that follows a site and polls on request. */
public final class SiteContext implements AutoCloseable {

    private static final int IN_FLIGHT = 4;

    private final DefaultCamelContext context = new DefaultCamelContext();
    private final ManualPolling poll = new ManualPolling();

    private SiteContext() {}

    /**
     * Starts the route.
     *
     * @param endpoint  the component's, with a query
     * @param processor gets every exchange
     */
    public static SiteContext start(URI baseUrl, Clock clock, String endpoint, Processor processor) throws Exception {
        SiteContext site = new SiteContext();
        site.context.getRegistry().bind("expert", connection(baseUrl, clock));
        site.context.getRegistry().bind("byHand", site.poll);
        site.context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(endpoint + "&scheduler=#byHand").process(processor);
            }
        });
        site.context.start();
        return site;
    }

    /** No request is signed, so that the component's requests are no larger than its opponents'. */
    private static ExpertConnection connection(URI baseUrl, Clock clock) {
        ExpertConnection connection = new ExpertConnection();
        connection.setSiteUrl(baseUrl.toString());
        connection.setAuthentication(ExpertAuthentication.anonymous);
        connection.setMaxInFlight(IN_FLIGHT);
        connection.setMaxPerMinute(0);
        connection.setClock(clock);
        return connection;
    }

    /** Makes one request of the route's connection. */
    public void request() {
        context.createFluentProducerTemplate()
                .to("expert-pages:home?operation=tags")
                .request();
    }

    /** Polls once; returns when all exchanges are done. */
    public void poll() {
        poll.poll();
    }

    @Override
    public void close() {
        context.stop();
    }
}
