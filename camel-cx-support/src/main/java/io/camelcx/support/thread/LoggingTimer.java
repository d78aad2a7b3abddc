// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.thread;

import java.util.concurrent.Callable;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** A timer that logs the exceptions of tasks. A periodic task continues after that, where the JDK's timer would never run it again. */
public final class LoggingTimer extends LoggingExecutor implements ScheduledExecutorService {

    private final ScheduledExecutorService timer;

    /**
     * A timer over another one, which its owner shuts down.
     *
     * @param name the owner of the tasks, as the log shows it
     */
    public LoggingTimer(ScheduledExecutorService timer, String name) {
        super(timer, name);
        this.timer = timer;
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable task, long delay, TimeUnit unit) {
        return timer.schedule(logged(task), delay, unit);
    }

    @Override
    public <V> ScheduledFuture<V> schedule(Callable<V> task, long delay, TimeUnit unit) {
        return timer.schedule(logged(task), delay, unit);
    }

    @Override
    public ScheduledFuture<?> scheduleAtFixedRate(Runnable task, long initialDelay, long period, TimeUnit unit) {
        return timer.scheduleAtFixedRate(logged(task), initialDelay, period, unit);
    }

    @Override
    public ScheduledFuture<?> scheduleWithFixedDelay(Runnable task, long initialDelay, long delay, TimeUnit unit) {
        return timer.scheduleWithFixedDelay(logged(task), initialDelay, delay, unit);
    }
}
