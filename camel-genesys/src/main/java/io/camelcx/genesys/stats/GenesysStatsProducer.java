// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.stats;

import io.camelcx.genesys.stats.session.StatisticsSession;
import io.camelcx.support.exchange.AsyncAnswer;
import org.apache.camel.AsyncCallback;
import org.apache.camel.Exchange;
import org.apache.camel.support.DefaultAsyncProducer;

/** Reads statistics on request. */
public class GenesysStatsProducer extends DefaultAsyncProducer {

    private final GenesysStatsEndpoint endpoint;
    private GenesysStatsOperations operations;

    GenesysStatsProducer(GenesysStatsEndpoint endpoint) {
        super(endpoint);
        this.endpoint = endpoint;
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        StatisticsSession session = endpoint.session();
        operations = new GenesysStatsOperations(endpoint, session.client());
    }

    @Override
    public boolean process(Exchange exchange, AsyncCallback callback) {
        return AsyncAnswer.of(exchange, callback, () -> operations.execute(exchange));
    }
}
