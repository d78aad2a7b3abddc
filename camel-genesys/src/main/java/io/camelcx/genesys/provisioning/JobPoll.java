// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.provisioning;

import io.camelcx.genesys.GenesysApi;
import io.camelcx.support.async.Futures;
import io.camelcx.support.error.CxApiException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Follows a job of the vendor to its end. No thread waits.
 *
 * @param api      has the timer
 * @param job      its operation, for errors
 * @param interval between two requests for its state
 * @param timeout  how long it may take
 */
record JobPoll(GenesysApi api, String job, Duration interval, Duration timeout) {

    /**
     * Reads the state until the job has ended.
     *
     * @param state reads the state; if the vendor is busy, it is read again
     * @return the state at the end
     */
    <T> CompletableFuture<T> until(Supplier<CompletableFuture<T>> state, Predicate<T> ended) {
        long start = System.nanoTime();
        return api.waiting()
                .repeat(state, (value, failure) -> {
                    if (failure != null ? !isPassing(failure) : ended.test(value)) {
                        return Optional.empty();
                    }
                    if (System.nanoTime() - start > timeout.toNanos()) {
                        throw unknown("it has not ended within " + timeout.toMillis() + " ms", failure);
                    }
                    return Optional.of(interval);
                })
                .exceptionally(failure -> {
                    Throwable cause = Futures.unwrap(failure);
                    throw cause instanceof CxApiException known && known.outcomeUnknown()
                            ? known
                            : unknown("its progress cannot be read: " + cause.getMessage(), cause);
                });
    }

    private static boolean isPassing(Throwable failure) {
        return failure instanceof CxApiException refused && refused.isRetryable();
    }

    private CxApiException unknown(String problem, Throwable cause) {
        return CxApiException.of(GenesysApi.VENDOR, job)
                .problem("the job goes on at the vendor, but " + problem)
                .possiblyExecuted(true)
                .redactor(api.redactor())
                .cause(cause)
                .build();
    }
}
