// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.exchange;

import io.camelcx.support.async.Futures;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.apache.camel.AsyncCallback;
import org.apache.camel.Exchange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ends the processing of an exchange when a call has ended, once on every path. */
public final class AsyncAnswer {

    private static final Logger LOG = LoggerFactory.getLogger(AsyncAnswer.class);

    private AsyncAnswer() {}

    /**
     * Starts a call and ends the exchange with it; a failure becomes the exchange's exception.
     *
     * @param call starts it; an exception counts as a failure. The result is in the exchange when its future completes
     * @return whether it has ended already, as {@link org.apache.camel.AsyncProcessor} requires
     */
    public static boolean of(Exchange exchange, AsyncCallback callback, Callable<CompletableFuture<Void>> call) {
        CompletableFuture<Void> outcome = started(call);
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

    /** An exception of the rest of the route would be lost in the future of this stage. */
    private static void done(AsyncCallback callback, boolean sync) {
        try {
            callback.done(sync);
        } catch (Throwable fault) {
            LOG.error("What follows a call in the route has failed unexpectedly", fault);
            throw fault;
        }
    }

    private static CompletableFuture<Void> started(Callable<CompletableFuture<Void>> call) {
        try {
            return call.call();
        } catch (Throwable refused) {
            return CompletableFuture.failedFuture(refused);
        }
    }
}
