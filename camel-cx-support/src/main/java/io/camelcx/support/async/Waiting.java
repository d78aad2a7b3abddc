// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.async;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** How a thread that may block waits for its calls. */
@FunctionalInterface
public interface Waiting {

    /** Starts calls on the thread itself, and waits until each has ended. */
    Waiting UNTIL_ENDED = Waiting::untilEnded;

    /**
     * Starts a call and waits for it.
     *
     * @throws InterruptedException if the thread is interrupted
     * @throws Exception the failure of the call, without wrapper, or of the waiting
     */
    <T> T join(Supplier<CompletableFuture<T>> call) throws Exception;

    private static <T> T untilEnded(Supplier<CompletableFuture<T>> call) throws Exception {
        return Futures.join(call.get());
    }
}
