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
