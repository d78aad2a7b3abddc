// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone.extract;

import io.camelcx.support.exchange.AsyncAnswer;
import org.apache.camel.AsyncCallback;
import org.apache.camel.Exchange;
import org.apache.camel.support.DefaultAsyncProducer;

/** Extracts data on request. No thread is held while the vendor prepares them. */
public class CxoneExtractProducer extends DefaultAsyncProducer {

    private final CxoneExtractEndpoint endpoint;
    private CxoneExtractOperations operations;

    CxoneExtractProducer(CxoneExtractEndpoint endpoint) {
        super(endpoint);
        this.endpoint = endpoint;
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        operations = new CxoneExtractOperations(endpoint);
    }

    @Override
    public boolean process(Exchange exchange, AsyncCallback callback) {
        return AsyncAnswer.of(exchange, callback, () -> operations.execute(exchange));
    }
}
