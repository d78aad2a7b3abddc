// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.webhook;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Warns of refused requests: of the first at once, of the others at most once a minute, so that a flood of them does not fill the log. */
final class RefusalLog {

    private static final Logger LOG = LoggerFactory.getLogger(RefusalLog.class);
    private static final Duration INTERVAL = Duration.ofMinutes(1);

    private final String endpoint;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private Instant next = Instant.MIN;
    private long refused;

    RefusalLog(String endpoint, Clock clock) {
        this.endpoint = endpoint;
        this.clock = clock;
    }

    void add() {
        lock.lock();
        try {
            refused++;
            Instant now = clock.instant();
            if (!now.isBefore(next)) {
                LOG.warn(
                        "Refused {} request(s) to the webhook of {}: the signature is missing or wrong. If the vendor has sent"
                                + " them, check the secret",
                        refused,
                        endpoint);
                refused = 0;
                next = now.plus(INTERVAL);
            }
        } finally {
            lock.unlock();
        }
    }
}
