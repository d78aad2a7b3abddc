package io.camelcx.genesys.stats.session;

import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread on which a session's state changes. What comes after it was stopped is dropped.
 */
record ControlThread(ScheduledExecutorService executor) {

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

    /** A fault of ours must not vanish in a future that nobody reads. */
    private static Runnable guarded(Runnable action) {
        return () -> {
            try {
                action.run();
            } catch (RuntimeException fault) {
                LOG.error("The statistics session met an unexpected error", fault);
            }
        };
    }
}
