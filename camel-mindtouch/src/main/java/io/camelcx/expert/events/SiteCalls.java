// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.events;

import io.camelcx.support.async.AwaitedCalls;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/**
 * Waits for calls of the site until the consumer is stopped.
 *
 * @param workers start the calls
 */
public record SiteCalls(AwaitedCalls waiting, Executor workers) {

    /**
     * Starts a call, and waits for it.
     *
     * @throws java.util.concurrent.CancellationException if the consumer is stopped
     * @throws Exception the failure of the call, without wrapper
     */
    public <T> T join(Supplier<CompletableFuture<T>> call) throws Exception {
        return waiting.join(workers, call);
    }
}
