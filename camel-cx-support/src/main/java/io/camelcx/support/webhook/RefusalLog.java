// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.webhook;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Warns of refused requests: of the first at once, of the others at most once a minute, so that a flood of them does not fill the log. */
final class RefusalLog {

    private static final Logger LOG = LoggerFactory.getLogger(RefusalLog.class);
    private static final long INTERVAL = TimeUnit.MINUTES.toNanos(1);

    private final String endpoint;
    private final LongSupplier nanoTime;
    private final ReentrantLock lock = new ReentrantLock();
    private long next;
    private long refused;

    /** @param nanoTime {@link System#nanoTime()}, which no change of the time of day moves */
    RefusalLog(String endpoint, LongSupplier nanoTime) {
        this.endpoint = endpoint;
        this.nanoTime = nanoTime;
        this.next = nanoTime.getAsLong();
    }

    void add() {
        lock.lock();
        try {
            refused++;
            long now = nanoTime.getAsLong();
            if (now - next >= 0) {
                LOG.warn(
                        "Refused {} request(s) to the webhook of {}: the signature is missing or wrong. If the vendor has sent"
                                + " them, check the secret",
                        refused,
                        endpoint);
                refused = 0;
                next = now + INTERVAL;
            }
        } finally {
            lock.unlock();
        }
    }
}
