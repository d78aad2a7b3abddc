/*
 * Copyright the Camel CX authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
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
