// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.messaging;

import io.camelcx.simulator.concurrent.Guard;
import java.time.Clock;

/** Ids such as {@code 1613473893265-0}, as the vendor's are: the time in milliseconds, and a number within it. Thread-safe. */
final class MessageIds {
    private final Clock clock;
    private final Guard guard = new Guard();
    private long lastMillis;
    private long number;

    MessageIds(Clock clock) {
        this.clock = clock;
    }

    String next() {
        return guard.get(() -> {
            // A clock that was set back must not repeat an id.
            long millis = Math.max(clock.millis(), lastMillis);
            number = millis == lastMillis ? number + 1 : 0;
            lastMillis = millis;
            return millis + "-" + number;
        });
    }
}
