// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.openmedia;

import io.camelcx.support.exchange.AsyncAnswer;
import org.apache.camel.AsyncCallback;
import org.apache.camel.Exchange;
import org.apache.camel.support.DefaultAsyncProducer;

/** Creates, reads, changes and stops interactions, and hands them over to be watched. */
public class GenesysOpenmediaProducer extends DefaultAsyncProducer {

    private final GenesysOpenmediaEndpoint endpoint;
    private GenesysOpenmediaOperations operations;

    GenesysOpenmediaProducer(GenesysOpenmediaEndpoint endpoint) {
        super(endpoint);
        this.endpoint = endpoint;
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        operations = new GenesysOpenmediaOperations(endpoint);
    }

    @Override
    public boolean process(Exchange exchange, AsyncCallback callback) {
        return AsyncAnswer.of(exchange, callback, () -> operations.execute(exchange));
    }
}
