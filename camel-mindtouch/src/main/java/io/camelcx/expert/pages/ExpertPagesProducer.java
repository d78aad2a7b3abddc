// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.pages;

import io.camelcx.support.exchange.AsyncAnswer;
import org.apache.camel.AsyncCallback;
import org.apache.camel.Exchange;
import org.apache.camel.support.DefaultAsyncProducer;

/** Reads and writes pages. No thread is held while a call waits for its turn. */
public class ExpertPagesProducer extends DefaultAsyncProducer {

    private final ExpertPagesEndpoint endpoint;
    private ExpertPagesOperations operations;

    ExpertPagesProducer(ExpertPagesEndpoint endpoint) {
        super(endpoint);
        this.endpoint = endpoint;
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        operations = new ExpertPagesOperations(endpoint);
    }

    @Override
    public boolean process(Exchange exchange, AsyncCallback callback) {
        return AsyncAnswer.of(exchange, callback, () -> operations.execute(exchange));
    }
}
