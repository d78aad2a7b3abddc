// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone.rest;

import io.camelcx.cxone.CxoneApi;
import io.camelcx.cxone.Throttle;
import io.camelcx.support.error.CxApiException;
import io.camelcx.support.http.ApiRequest;
import io.camelcx.support.http.RequestBody;
import io.camelcx.support.http.ResponseReader;
import io.camelcx.support.rest.RestCalls;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;

/** Calls of the tenant's APIs that are repeated while the tenant is throttled, beside the repetitions of the transport. */
final class ThrottledCalls implements RestCalls {

    private static final int TOO_MANY = 429;
    private static final Duration MAX_RETRY_AFTER = Duration.ofMinutes(1);
    private static final String CAUSES =
            "Either the tenant is throttled, or the connection's user lacks the permission for this call.";

    private final CxoneApi api;
    private final int retries;
    private final Duration delay;

    /** @throws IllegalArgumentException if a value is negative */
    ThrottledCalls(CxoneApi api, int retries, Duration delay) {
        if (delay.isNegative()) {
            throw new IllegalArgumentException("throttleDelay must be at least 0, but is " + delay);
        }
        this.api = api;
        this.retries = retries;
        this.delay = delay;
        throttle(request -> false);
    }

    @Override
    public String vendor() {
        return CxoneApi.VENDOR;
    }

    @Override
    public CompletableFuture<URI> address(String path) {
        return api.base().get().thenApply(base -> URI.create(base + path));
    }

    @Override
    public <T> CompletableFuture<T> send(ApiRequest request, ResponseReader<T> reader) {
        return throttle(refusal -> isRepeated(request, refusal))
                .retryWhileThrottled(() -> api.transport().send(request, reader));
    }

    private Throttle throttle(Predicate<CxApiException> retried) {
        return new Throttle(api, retries, delay, retried, CAUSES);
    }

    /** The transport repeats idempotent requests after a 429 itself, so that the two never multiply. */
    private static boolean isRepeated(ApiRequest request, CxApiException refusal) {
        boolean byTransport = refusal.status().orElse(0) == TOO_MANY && request.repeatable();
        boolean soon = refusal.retryAfter()
                .map(wait -> wait.compareTo(MAX_RETRY_AFTER) <= 0)
                .orElse(true);
        boolean sendable = request.body().map(RequestBody::isAvailable).orElse(true);
        return Throttle.isThrottle(refusal) && !byTransport && soon && sendable;
    }
}
