// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.securemail;

import io.camelcx.genesys.securemail.client.SecureMailClient;
import io.camelcx.support.async.AwaitedCalls;
import io.camelcx.support.async.DelayedCalls;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * The vendor's API for a consumer, whose thread waits for the responses until the consumer stops.
 *
 * @param workers start the calls
 */
record AwaitedMails(SecureMailClient client, AwaitedCalls calls, DelayedCalls workers) {

    /**
     * Makes a call and waits for its result.
     *
     * @throws java.util.concurrent.CancellationException if the consumer stops; the call itself continues
     */
    <T> T join(Function<SecureMailClient, CompletableFuture<T>> call) throws Exception {
        return calls.join(workers, () -> call.apply(client));
    }
}
