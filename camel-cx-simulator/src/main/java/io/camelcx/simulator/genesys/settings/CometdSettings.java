// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.settings;

import io.camelcx.simulator.settings.Checks;
import java.time.Duration;

/**
 * The CometD server's limits, immutable: each {@code with} method returns a changed copy. They apply from the next start of
 * the server on.
 *
 * @param connectTimeout how long a poll waits for messages
 * @param maxInterval how long a client may stay away between two polls
 * @param maxQueue how many messages wait for a client before its session is removed
 */
public record CometdSettings(Duration connectTimeout, Duration maxInterval, int maxQueue) {

    public CometdSettings {
        Checks.requirePositive("connectTimeout", connectTimeout);
        Checks.requirePositive("maxInterval", maxInterval);
        Checks.requireAtLeast(1, "maxQueue", maxQueue);
    }

    public static CometdSettings defaults() {
        return new CometdSettings(Duration.ofSeconds(20), Duration.ofSeconds(10), 10_000);
    }

    public CometdSettings withConnectTimeout(Duration timeout) {
        return new CometdSettings(timeout, maxInterval, maxQueue);
    }

    public CometdSettings withMaxInterval(Duration interval) {
        return new CometdSettings(connectTimeout, interval, maxQueue);
    }

    public CometdSettings withMaxQueue(int messages) {
        return new CometdSettings(connectTimeout, maxInterval, messages);
    }
}
