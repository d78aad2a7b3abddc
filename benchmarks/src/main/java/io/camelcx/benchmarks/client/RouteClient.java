// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.client;

import io.camelcx.benchmarks.server.Watched;
import io.camelcx.genesys.stats.GenesysStatsConstants;
import io.camelcx.genesys.stats.GenesysStatsEndpoint;
import io.camelcx.genesys.stats.client.StatisticValue;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.Message;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;

/** A Camel context with one route from {@code genesys-stats}, which counts statistics. */
final class RouteClient implements Client {

    private static final Duration MAX_START = Duration.ofSeconds(30);

    private final CamelContext context;
    private final GenesysStatsEndpoint endpoint;

    private RouteClient(CamelContext context, GenesysStatsEndpoint endpoint) {
        this.context = context;
        this.endpoint = endpoint;
    }

    static RouteClient start(URI baseUrl, Watched watched, String output, StatisticListener arrivals) throws Exception {
        CamelContext context = new DefaultCamelContext();
        context.getRegistry().bind("genesys", Genesys.connection(baseUrl));
        String uri = Genesys.uri(watched, output);
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(uri).routeId("benchmark").process(exchange -> arrived(exchange.getMessage(), arrivals));
            }
        });
        context.start();
        GenesysStatsEndpoint endpoint =
                (GenesysStatsEndpoint) context.getRoute("benchmark").getEndpoint();
        // The server counts a subscription before it feeds all of it, so the reply is waited for, as the bare client
        // does.
        Polling.until("the subscription has a reply", MAX_START, () -> endpoint.getOpenStatistics() == watched.size());
        return new RouteClient(context, endpoint);
    }

    /** Initial values were not published, so they do not count. */
    private static void arrived(Message message, StatisticListener arrivals) {
        if ("update".equals(message.getHeader(GenesysStatsConstants.EVENT))) {
            if (message.getBody() instanceof List<?> values) {
                arrivals.arrived(values.size(), () -> stamp((StatisticValue) values.get(0)));
            } else {
                arrivals.arrived(1, () -> stamp((StatisticValue) message.getBody()));
            }
        }
    }

    private static long stamp(StatisticValue value) {
        return value.value().path("intValue").longValue();
    }

    @Override
    public long merged() {
        return endpoint.getMergedUpdates();
    }

    @Override
    public void close() {
        context.stop();
    }
}
