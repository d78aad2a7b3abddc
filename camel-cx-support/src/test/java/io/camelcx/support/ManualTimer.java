// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** A timer whose tasks a test runs. */
public final class ManualTimer extends ScheduledThreadPoolExecutor {

    private final List<Duration> waits = new CopyOnWriteArrayList<>();

    public ManualTimer() {
        super(1);
        setRemoveOnCancelPolicy(true);
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable work, long delay, TimeUnit unit) {
        waits.add(Duration.ofNanos(unit.toNanos(delay)));
        return super.schedule(work, 1, TimeUnit.DAYS);
    }

    /** The delays of all tasks so far. */
    public List<Duration> waits() {
        return waits;
    }

    /** The number of scheduled tasks. */
    public int scheduled() {
        return getQueue().size();
    }

    /** Runs the only scheduled task, on this thread. */
    public void fire() {
        if (scheduled() != 1) {
            throw new AssertionError("expected one scheduled task, but there are " + scheduled());
        }
        Runnable task = getQueue().iterator().next();
        getQueue().remove(task);
        task.run();
    }
}
