// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone.extract.client;

import io.camelcx.cxone.CxoneApi;
import io.camelcx.support.async.Futures;
import io.camelcx.support.error.CxApiException;
import io.camelcx.support.error.ErrorDetails;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Retries calls that may have been throttled. The vendor reports this by 403, which also means a missing permission, and rarely
 * by 429: so such a call is retried, and the final error names both causes.
 */
final class Throttle {

    private static final int FORBIDDEN = 403;
    private static final int TOO_MANY = 429;

    private final CxoneApi api;
    private final int retries;

    Throttle(CxoneApi api, int retries) {
        if (retries < 0) {
            throw new IllegalArgumentException("throttleRetries must be at least 0, but is " + retries);
        }
        this.api = api;
        this.retries = retries;
    }

    /** Makes a call, and repeats it while it may be throttled or its failure is retryable. */
    <T> CompletableFuture<T> retryWhileThrottled(Supplier<CompletableFuture<T>> call) {
        AtomicInteger left = new AtomicInteger(retries);
        return api.waiting()
                .repeat(
                        call,
                        (result, failure) -> failure instanceof CxApiException refusal
                                        && isRetryable(refusal)
                                        && left.getAndDecrement() > 0
                                ? Optional.of(refusal.retryAfter().orElse(api.submitInterval()))
                                : Optional.empty())
                .exceptionallyCompose(failure -> CompletableFuture.failedFuture(explained(Futures.unwrap(failure))));
    }

    private static boolean isRetryable(CxApiException refusal) {
        return isThrottle(refusal) || refusal.isRetryable();
    }

    private static boolean isThrottle(CxApiException refusal) {
        int status = refusal.status().orElse(0);
        return status == FORBIDDEN || status == TOO_MANY;
    }

    private Throwable explained(Throwable failure) {
        if (!(failure instanceof CxApiException refusal) || !isThrottle(refusal)) {
            return failure;
        }
        String advice =
                "Either the tenant is throttled (it may submit once in 30 seconds, by one user at a time), or the user"
                        + " of the connection lacks the permission to extract this entity.";
        return CxApiException.of(CxoneApi.VENDOR, refusal.operation())
                .status(refusal.status().orElse(FORBIDDEN))
                .attempts(retries + 1)
                .details(new ErrorDetails(
                        refusal.code(),
                        Optional.of("throttled or not permitted"),
                        refusal.detail(),
                        refusal.requestId(),
                        Optional.of(advice)))
                .retryAfter(refusal.retryAfter())
                .retryable(true)
                .redactor(api.redactor())
                .build();
    }
}
