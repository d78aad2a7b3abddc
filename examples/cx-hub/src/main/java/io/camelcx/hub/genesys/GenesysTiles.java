// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub.genesys;

import io.camelcx.genesys.stats.GenesysStatsConstants;
import io.camelcx.genesys.stats.client.ServiceEvent;
import io.camelcx.genesys.stats.client.StatisticValue;
import io.camelcx.hub.page.LivePage;
import io.camelcx.hub.page.PageMessage;
import org.apache.camel.Exchange;
import org.apache.camel.Handler;

/**
 * Shows on the page what a {@code genesys-stats:} route delivers: {@code to: bean:genesysTiles}. It accepts statistics one by one ({@code output=each}) and the service events.
 */
public final class GenesysTiles {

    private final LivePage page;

    public GenesysTiles(LivePage page) {
        this.page = page;
    }

    /** Shows the exchange's body. */
    @Handler
    public void show(Exchange exchange) {
        String json = exchange.getMessage().getBody(String.class);
        Object body = exchange.getMessage().getBody();
        if (body instanceof StatisticValue statistic) {
            page.show(new PageMessage("statistic", subject(statistic), json));
        } else if (body instanceof ServiceEvent) {
            // Each route reports its own subscription: one may be connected while another is not.
            page.show(new PageMessage("connection", exchange.getFromRouteId(), json));
        } else {
            throw new IllegalArgumentException(
                    "The page shows a StatisticValue or a ServiceEvent, as genesys-stats: with output=each delivers them, not "
                            + (body == null ? "an empty body" : body.getClass().getName()));
        }
    }

    /** Whether an exchange reports the state of the connection rather than a statistic. */
    public static boolean isServiceEvent(Exchange exchange) {
        return "service".equals(exchange.getMessage().getHeader(GenesysStatsConstants.EVENT));
    }

    private static String subject(StatisticValue statistic) {
        return String.join("/", statistic.objectType(), statistic.objectId(), statistic.name());
    }
}
