// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.component;

import io.camelcx.support.async.Futures;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.apache.camel.AsyncCallback;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.support.DefaultAsyncProducer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The asynchronous producer of every component. It calls the callback exactly once on every path. */
public class OperationProducer extends DefaultAsyncProducer {

    private static final Logger LOG = LoggerFactory.getLogger(OperationProducer.class);

    private final Callable<Operation> factory;
    private volatile Operation operation;

    /**
     * A producer.
     *
     * @param factory creates the operation when the producer starts, so that a wrong option fails the start of the route
     */
    public OperationProducer(Endpoint endpoint, Callable<Operation> factory) {
        super(endpoint);
        this.factory = factory;
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        operation = factory.call();
    }

    @Override
    protected void doStop() throws Exception {
        super.doStop();
        // It stays, as a producer that was evicted from a cache may still get an exchange.
        if (operation != null) {
            operation.close();
        }
    }

    @Override
    public boolean process(Exchange exchange, AsyncCallback callback) {
        CompletableFuture<Void> outcome = started(exchange);
        // The transport has usually done its work on this thread already.
        boolean sync = outcome.isDone();
        outcome.whenComplete((done, failure) -> {
            if (failure != null) {
                exchange.setException(Futures.unwrap(failure));
            }
            done(callback, sync);
        });
        return sync;
    }

    private CompletableFuture<Void> started(Exchange exchange) {
        try {
            return operation.execute(exchange);
        } catch (Throwable refused) {
            return CompletableFuture.failedFuture(refused);
        }
    }

    /** An exception of the rest of the route would be lost in the future of this stage. */
    private static void done(AsyncCallback callback, boolean sync) {
        try {
            callback.done(sync);
        } catch (Throwable fault) {
            LOG.error("The rest of the route has failed unexpectedly", fault);
            throw fault;
        }
    }
}
