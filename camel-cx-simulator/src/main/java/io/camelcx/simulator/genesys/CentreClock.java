// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys;

import io.camelcx.simulator.concurrent.DaemonScheduler;
import io.camelcx.simulator.genesys.centre.ContactCentre;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Moves a live contact centre with the simulator's clock, on a thread of its own. */
final class CentreClock implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CentreClock.class);
    private static final long PERIOD_MILLIS = 100;

    private final ContactCentre centre;
    private final Clock clock;
    private final ScheduledExecutorService executor;
    private Instant last;

    CentreClock(ContactCentre centre, Clock clock) {
        this.centre = centre;
        this.clock = clock;
        this.last = centre.now();
        this.executor = DaemonScheduler.named("cx-simulator-centre");
        executor.scheduleWithFixedDelay(this::follow, PERIOD_MILLIS, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void follow() {
        try {
            Instant now = clock.instant();
            Duration elapsed = Duration.between(last, now);
            if (!elapsed.isNegative()) {
                centre.tick(elapsed);
            }
            last = now;
        } catch (RuntimeException e) {
            // An executor never again runs a task that has thrown, and the centre would stand still.
            LOG.warn("The contact centre could not follow the clock", e);
        }
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
