// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package com.example.cluster;

import io.camelcx.simulator.genesys.statistics.StatisticUpdate;
import io.camelcx.simulator.genesys.statistics.StatisticsService;
import java.util.Iterator;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** New values of one statistic after another, over and over, until it is closed. */
final class Changes implements AutoCloseable {

    private static final int STEPS_PER_SECOND = 20;

    private final StatisticsService vendor;
    private final Iterator<StatisticUpdate> updates;
    private final int step;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();

    Changes(Agents agents, StatisticsService vendor, int perSecond) {
        this.vendor = vendor;
        this.step = perSecond / STEPS_PER_SECOND;
        updates = Stream.iterate(1, round -> round + 1).flatMap(agents::updates).iterator();
        clock.scheduleAtFixedRate(this::publish, 0, 1000 / STEPS_PER_SECOND, TimeUnit.MILLISECONDS);
    }

    private void publish() {
        for (int i = 0; i < step; i++) {
            StatisticUpdate update = updates.next();
            vendor.publish(update.objectType(), update.objectId(), update.statisticName(), update.value());
        }
    }

    @Override
    public void close() throws InterruptedException {
        clock.shutdown();
        clock.awaitTermination(1, TimeUnit.DAYS);
    }
}
