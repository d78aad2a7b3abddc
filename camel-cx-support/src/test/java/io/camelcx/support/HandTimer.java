// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** A timer whose alarms ring when a test says so. */
public final class HandTimer extends ScheduledThreadPoolExecutor {

    private final List<Duration> waits = new CopyOnWriteArrayList<>();

    public HandTimer() {
        super(1);
        setRemoveOnCancelPolicy(true);
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable work, long delay, TimeUnit unit) {
        waits.add(Duration.ofNanos(unit.toNanos(delay)));
        return super.schedule(work, 1, TimeUnit.DAYS);
    }

    /** For how long each of the alarms so far was set. */
    public List<Duration> waits() {
        return waits;
    }

    /** How many alarms are set. */
    public int alarms() {
        return getQueue().size();
    }

    /** Lets the only alarm ring, on this thread. */
    public void ring() {
        if (alarms() != 1) {
            throw new AssertionError("expected one alarm, but there are " + alarms());
        }
        Runnable alarm = getQueue().iterator().next();
        getQueue().remove(alarm);
        alarm.run();
    }
}
