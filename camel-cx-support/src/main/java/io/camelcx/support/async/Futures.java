// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.async;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

/** Waits for a {@link CompletableFuture} with cancellation, and unwraps its failure. */
public final class Futures {

    private Futures() {}

    /**
     * Waits for a call on a thread that may block, such as that of a scheduled consumer.
     *
     * @throws InterruptedException if the thread is interrupted; the call is cancelled then
     * @throws Exception the failure of the call, without wrapper
     */
    public static <T> T join(CompletableFuture<T> call) throws Exception {
        try {
            return call.get();
        } catch (InterruptedException e) {
            call.cancel(true);
            throw e;
        } catch (ExecutionException e) {
            Throwable cause = unwrap(e.getCause());
            throw cause instanceof Exception failure ? failure : e;
        }
    }

    /**
     * The failure of a call without the wrapper that a future puts around it.
     *
     * @param failure what a future was completed with; may be null
     * @return its cause if it is a {@link CompletionException} that has one, else itself
     */
    public static Throwable unwrap(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }
}
