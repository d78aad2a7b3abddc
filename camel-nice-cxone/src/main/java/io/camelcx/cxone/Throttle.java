// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone;

import io.camelcx.support.async.Futures;
import io.camelcx.support.error.CxApiException;
import io.camelcx.support.error.ErrorDetails;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Retries calls that may have been throttled. The vendor reports this by 403, which also means a missing permission, and rarely
 * by 429: so such a call is retried, and the final error names both causes.
 *
 * @param api     the connection
 * @param retries the most retries of a call
 * @param delay   the delay before a retry if the response names none
 * @param retried the failures that are retried
 * @param causes  the possible causes of a refusal that lasts, for the error
 */
public record Throttle(CxoneApi api, int retries, Duration delay, Predicate<CxApiException> retried, String causes) {

    private static final int FORBIDDEN = 403;
    private static final int TOO_MANY = 429;

    public Throttle {
        if (retries < 0) {
            throw new IllegalArgumentException("throttleRetries must be at least 0, but is " + retries);
        }
    }

    /** Makes a call, and repeats it while it may be throttled. */
    public <T> CompletableFuture<T> retryWhileThrottled(Supplier<CompletableFuture<T>> call) {
        AtomicInteger left = new AtomicInteger(retries);
        AtomicInteger attempts = new AtomicInteger();
        return api.waiting()
                .repeat(call, (result, failure) -> {
                    if (!(failure instanceof CxApiException refusal)) {
                        return Optional.empty();
                    }
                    attempts.addAndGet(refusal.attempts());
                    return retried.test(refusal) && left.getAndDecrement() > 0
                            ? Optional.of(refusal.retryAfter().orElse(delay))
                            : Optional.empty();
                })
                .exceptionallyCompose(
                        failure -> CompletableFuture.failedFuture(explained(Futures.unwrap(failure), attempts.get())));
    }

    /** Whether the status of a refusal is one of those of a throttled tenant. */
    public static boolean isThrottle(CxApiException refusal) {
        int status = refusal.status().orElse(0);
        return status == FORBIDDEN || status == TOO_MANY;
    }

    private Throwable explained(Throwable failure, int attempts) {
        if (!(failure instanceof CxApiException refusal) || !isThrottle(refusal)) {
            return failure;
        }
        return CxApiException.of(CxoneApi.VENDOR, refusal.operation())
                .status(refusal.status().orElse(FORBIDDEN))
                .attempts(attempts)
                .details(new ErrorDetails(
                        refusal.code(),
                        Optional.of("throttled or not permitted"),
                        refusal.detail(),
                        refusal.requestId(),
                        Optional.of(causes)))
                .retryAfter(refusal.retryAfter())
                .retryable(true)
                .redactor(api.redactor())
                .body(refusal.body().orElse(""))
                .build();
    }
}
