// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.stats.session;

import io.camelcx.support.retry.Backoff;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.cometd.client.BayeuxClient;

/**
 * The delays between polls that fail, as the CometD client asks for them. What the server asks for by
 * {@code Retry-After} wins.
 */
final class PollDelays implements BayeuxClient.BackOffStrategy {

    private final Backoff backoff;
    private volatile int attempt;
    private volatile long current;
    private volatile Optional<Duration> retryAfter = Optional.empty();

    PollDelays(Backoff backoff) {
        this.backoff = backoff;
    }

    /** The next delay is the one for which the server asks. */
    void retryAfter(Optional<Duration> wait) {
        retryAfter = wait;
    }

    @Override
    public long current() {
        return current;
    }

    @Override
    public long next() {
        attempt++;
        current = retryAfter
                .orElseGet(() -> backoff.delay(attempt, ThreadLocalRandom.current()))
                .toMillis();
        retryAfter = Optional.empty();
        return current;
    }

    @Override
    public void reset() {
        attempt = 0;
        retryAfter = Optional.empty();
        current = 0;
    }
}
