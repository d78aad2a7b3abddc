// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.server;

import com.fasterxml.jackson.databind.util.RawValue;
import io.camelcx.simulator.genesys.statistics.NumericValue;
import io.camelcx.simulator.genesys.statistics.StatisticUpdate;
import io.camelcx.simulator.genesys.statistics.StatisticsService;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Publishes on a thread of its own, until it is stopped, either as fast as the client acknowledges or at a given rate. */
final class Publisher {

    private final StatisticsService statistics;
    private final Semaphore window = new Semaphore(0);
    private volatile boolean running;
    private volatile Thread thread = new Thread();
    private long published;

    Publisher(StatisticsService statistics) {
        this.statistics = statistics;
    }

    /**
     * Publishes as fast as it can.
     *
     * @param perMessage statistics in a message
     * @param inFlight   statistics that may be unacknowledged
     */
    void flood(Watched watched, int perMessage, int inFlight) {
        // Text already, so that the server spends its time on the transport that is compared.
        RawValue value = new RawValue("{\"intervalLength\":0,\"tag\":-1,\"stringValue\":\"1234\",\"intValue\":1234,"
                + "\"timestamp\":1490830620000}");
        List<List<StatisticUpdate>> messages = split(watched.updates(value), perMessage);
        window.drainPermits();
        window.release(inFlight);
        start(() -> {
            for (int next = 0; running; next = (next + 1) % messages.size()) {
                if (window.tryAcquire(perMessage, 100, TimeUnit.MILLISECONDS)) {
                    push(messages.get(next));
                } else {
                    next--;
                }
            }
        });
    }

    /** Publishes one statistic a message, evenly spread over time; its value is {@link System#nanoTime} then. */
    void pace(Watched watched, int perSecond) {
        List<StatisticUpdate> updates = watched.updates(null);
        long period = TimeUnit.SECONDS.toNanos(1) / perSecond;
        start(() -> {
            long due = System.nanoTime();
            for (int next = 0; running; next = (next + 1) % updates.size()) {
                for (long ahead = due - System.nanoTime(); ahead > 0; ahead = due - System.nanoTime()) {
                    LockSupport.parkNanos(ahead);
                }
                push(List.of(stamped(updates.get(next))));
                due += period;
            }
        });
    }

    void acknowledged(int count) {
        window.release(count);
    }

    /** Ends publishing; returns how many statistics it has published. */
    long stop() throws InterruptedException {
        running = false;
        thread.join();
        return published;
    }

    private void start(Load load) {
        published = 0;
        running = true;
        thread = new Thread(
                () -> {
                    try {
                        load.run();
                    } catch (InterruptedException stopped) {
                        Thread.currentThread().interrupt();
                    }
                },
                "benchmarks-publisher");
        thread.setDaemon(true);
        thread.start();
    }

    private void push(List<StatisticUpdate> updates) {
        statistics.push(updates);
        published += updates.size();
    }

    private static StatisticUpdate stamped(StatisticUpdate update) {
        NumericValue now = NumericValue.of(System.nanoTime(), Instant.now());
        return new StatisticUpdate(update.objectType(), update.objectId(), update.statisticName(), now);
    }

    private static List<List<StatisticUpdate>> split(List<StatisticUpdate> updates, int perMessage) {
        List<List<StatisticUpdate>> messages = new ArrayList<>();
        for (int from = 0; from + perMessage <= updates.size(); from += perMessage) {
            messages.add(List.copyOf(updates.subList(from, from + perMessage)));
        }
        return messages;
    }

    private interface Load {
        void run() throws InterruptedException;
    }
}
