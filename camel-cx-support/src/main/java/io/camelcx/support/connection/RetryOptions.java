// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.connection;

import io.camelcx.support.retry.Backoff;
import io.camelcx.support.retry.RetryPolicy;
import java.time.Duration;

/** How often a connection tries a call, as a bean: the property {@code retry} of a connection. */
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

    /** How often a call that may be repeated is tried in all, while the server is busy or not there; 3. */
    public void setMaxAttempts(int maxAttempts) {
        this.maxAttempts = maxAttempts;
    }

    /** The delay before the second try, if the server names none; 500 milliseconds, of which half is random. It doubles with each try. */
    public void setDelay(Duration delay) {
        this.delay = delay;
    }

    /** The longest delay between two tries, if the server names none; 10 seconds. */
    public void setMaxDelay(Duration maxDelay) {
        this.maxDelay = maxDelay;
    }
}
