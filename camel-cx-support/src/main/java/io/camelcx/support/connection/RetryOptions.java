// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.connection;

import io.camelcx.support.retry.Backoff;
import io.camelcx.support.retry.RetryPolicy;
import java.time.Duration;

/** The number of attempts of a call and the delays between them, as a bean: the property {@code retry} of a connection. */
public final class RetryOptions {

    private static final RetryPolicy DEFAULTS = RetryPolicy.defaults();

    private int maxAttempts = DEFAULTS.maxAttempts();
    private Duration delay = DEFAULTS.backoff().initial();
    private Duration maxDelay = DEFAULTS.backoff().max();

    /**
     * The policy.
     *
     * @throws IllegalArgumentException if a setting is out of its range
     */
    public RetryPolicy policy() {
        Backoff backoff = DEFAULTS.backoff();
        return new RetryPolicy(
                maxAttempts,
                new Backoff(delay, maxDelay, backoff.multiplier(), backoff.jitter()),
                DEFAULTS.maxRetryAfter());
    }

    /** The maximum number of attempts of a call that may be repeated, the first one included, while the server is busy or unreachable; 3. */
    public void setMaxAttempts(int maxAttempts) {
        this.maxAttempts = maxAttempts;
    }

    /** The delay before the second attempt, if the server names none; 500 milliseconds, of which half is random. It doubles with each attempt. */
    public void setDelay(Duration delay) {
        this.delay = delay;
    }

    /** The longest delay between two attempts, if the server names none; 10 seconds. */
    public void setMaxDelay(Duration maxDelay) {
        this.maxDelay = maxDelay;
    }
}
