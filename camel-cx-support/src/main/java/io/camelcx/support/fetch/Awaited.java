// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.fetch;

import io.camelcx.support.error.Cause;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** Waits for a call on a thread that has nothing else to do, such as that of a scheduled consumer. */
public final class Awaited {

    private Awaited() {}

    /**
     * The answer of a call.
     *
     * @throws InterruptedException if the thread is stopped; the call is cancelled then
     * @throws Exception why the call failed, as it was thrown
     */
    public static <T> T of(CompletableFuture<T> call) throws Exception {
        try {
            return call.get();
        } catch (InterruptedException e) {
            call.cancel(true);
            throw e;
        } catch (ExecutionException e) {
            Throwable cause = Cause.of(e.getCause());
            throw cause instanceof Exception failure ? failure : e;
        }
    }
}
