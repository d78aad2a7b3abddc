// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator;

import io.camelcx.simulator.concurrent.DaemonScheduler;
import io.camelcx.simulator.facade.Control;
import io.camelcx.simulator.http.HttpCall;
import io.camelcx.simulator.settings.Checks;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stops and resumes the simulator on a thread outside its server, so that a request may do so. */
final class Restarter implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Restarter.class);

    /** How long the caller who requested a restart has to read the response before the connection is reset. */
    private static final Duration READING_TIME = Duration.ofMillis(100);

    private final CxSimulator simulator;
    private final ScheduledExecutorService executor = DaemonScheduler.named("cx-simulator-restart");

    Restarter(CxSimulator simulator) {
        this.simulator = simulator;
    }

    /** Restarts the server after the caller could read the answer. */
    @Control("POST /restart")
    void restart(HttpCall call, @Control.Default("PT0S") Duration downtime) {
        Checks.requireNotNegative("downtime", downtime);
        call.afterAnswer(() -> schedule(
                () -> {
                    simulator.stop();
                    resumeAfter(downtime);
                },
                READING_TIME));
    }

    void resumeAfter(Duration downtime) {
        schedule(simulator::resume, downtime);
    }

    private void schedule(Runnable task, Duration delay) {
        executor.schedule(
                () -> {
                    try {
                        task.run();
                    } catch (RuntimeException e) {
                        LOG.error("The simulator could not restart", e);
                    }
                },
                delay.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
