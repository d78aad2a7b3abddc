/*
 * Copyright the Camel CX authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
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
