// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stops and resumes the simulator from outside its server's own threads, so that a request may ask for it. */
final class Restarter implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Restarter.class);

    private final CxSimulator simulator;
    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "cx-simulator-restart");
        thread.setDaemon(true);
        return thread;
    });

    Restarter(CxSimulator simulator) {
        this.simulator = simulator;
    }

    void stopAfter(Duration delay, Duration downtime) {
        schedule(
                () -> {
                    simulator.stop();
                    resumeAfter(downtime);
                },
                delay);
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
