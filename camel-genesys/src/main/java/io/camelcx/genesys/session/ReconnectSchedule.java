// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.session;

import io.camelcx.support.retry.Backoff;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** The delays between connections: they grow until a connection has been stable. */
final class ReconnectSchedule {

    /** A connection is stable after this time. */
    private static final Duration STABLE = Duration.ofSeconds(10);

    private final Backoff backoff;
    private int attempts;

    ReconnectSchedule(Backoff backoff) {
        this.backoff = backoff;
    }

    /** The connection has been open for a time. */
    void openFor(Duration life) {
        if (life.compareTo(STABLE) > 0) {
            attempts = 0;
        }
    }

    /** The delay before the next one. */
    Duration next(Ending.Next next) {
        attempts++;
        return switch (next) {
            case AT_ONCE -> attempts == 1 ? Duration.ZERO : grown();
            case AFTER_DELAY -> grown();
            case AFTER_MAX_DELAY -> backoff.max();
        };
    }

    private Duration grown() {
        return backoff.delay(attempts, ThreadLocalRandom.current());
    }
}
