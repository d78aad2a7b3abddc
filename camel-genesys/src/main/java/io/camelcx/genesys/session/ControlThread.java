// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.session;

import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread on which a session's state changes. Actions submitted after it was stopped are dropped.
 *
 * @param executor runs the actions
 * @param onFault  gets what an action throws, on the control thread
 */
public record ControlThread(ScheduledExecutorService executor, Consumer<Throwable> onFault) {

    private static final Logger LOG = LoggerFactory.getLogger(ControlThread.class);

    /** Runs an action as soon as possible. */
    public void execute(Runnable action) {
        schedule(Duration.ZERO, action);
    }

    /** Runs an action after a delay. */
    public void schedule(Duration delay, Runnable action) {
        try {
            executor.schedule(guarded(action), delay.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException stopped) {
            LOG.trace("The session is stopped", stopped);
        }
    }

    /** The same thread with another handler of faults. */
    ControlThread withOnFault(Consumer<Throwable> handler) {
        return new ControlThread(executor, handler);
    }

    /** An error, such as a missing class, must not be lost in a future that is never read. */
    private Runnable guarded(Runnable action) {
        return () -> {
            try {
                action.run();
            } catch (Throwable fault) {
                LOG.error("The session met an unexpected error", fault);
                onFault.accept(fault);
            }
        };
    }
}
