// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.stats.session;

import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread on which a session's state changes. What comes after it was stopped is dropped.
 *
 * @param executor runs the actions
 * @param onFault  takes what an action throws, on the control thread
 */
record ControlThread(ScheduledExecutorService executor, Consumer<Throwable> onFault) {

    private static final Logger LOG = LoggerFactory.getLogger(ControlThread.class);

    void execute(Runnable action) {
        schedule(Duration.ZERO, action);
    }

    void schedule(Duration delay, Runnable action) {
        try {
            executor.schedule(guarded(action), delay.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException stopped) {
            LOG.trace("The session is stopped", stopped);
        }
    }

    /** The same thread for one who can recover from a fault. */
    ControlThread withOnFault(Consumer<Throwable> handler) {
        return new ControlThread(executor, handler);
    }

    /** A fault of ours, be it a class that is missing, must not vanish in a future that is not read. */
    private Runnable guarded(Runnable action) {
        return () -> {
            try {
                action.run();
            } catch (Throwable fault) {
                LOG.error("The statistics session met an unexpected error", fault);
                onFault.accept(fault);
            }
        };
    }
}
