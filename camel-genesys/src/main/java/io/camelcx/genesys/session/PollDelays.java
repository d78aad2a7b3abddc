// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.session;

import io.camelcx.support.retry.Backoff;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.cometd.client.BayeuxClient;

/** The delays after failed polls, for the CometD client. The server's {@code Retry-After} takes precedence. */
final class PollDelays implements BayeuxClient.BackOffStrategy {

    private final Backoff backoff;
    private volatile int attempt;
    private volatile long current;
    private volatile Optional<Duration> retryAfter = Optional.empty();

    PollDelays(Backoff backoff) {
        this.backoff = backoff;
    }

    /** Sets the next delay to the one that the server requests. */
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
