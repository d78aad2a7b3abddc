// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.retry;

import java.time.Duration;

/**
 * The number of attempts of a call, and the delays between them.
 *
 * @param maxAttempts the maximum number of attempts, the first one included; at least 1
 * @param backoff the delays where the server names none
 * @param maxRetryAfter the longest {@code Retry-After} that is accepted; if a server requires more, the call fails at once, with that delay
 *     in the exception
 */
public record RetryPolicy(int maxAttempts, Backoff backoff, Duration maxRetryAfter) {

    public RetryPolicy {
        if (maxAttempts < 1) {
            throw new IllegalArgumentException("maxAttempts must be at least 1, but is " + maxAttempts);
        }
        if (backoff == null) {
            throw new IllegalArgumentException("backoff is missing");
        }
        if (maxRetryAfter == null || maxRetryAfter.isNegative()) {
            throw new IllegalArgumentException("maxRetryAfter must not be negative, but is " + maxRetryAfter);
        }
    }

    /** Three attempts; half a second growing to 10 s with half of it random; {@code Retry-After} up to a minute. */
    public static RetryPolicy defaults() {
        return new RetryPolicy(
                3, new Backoff(Duration.ofMillis(500), Duration.ofSeconds(10), 2, 0.5), Duration.ofMinutes(1));
    }

    /** One attempt and no retry. */
    public static RetryPolicy none() {
        return new RetryPolicy(1, defaults().backoff(), Duration.ZERO);
    }
}
