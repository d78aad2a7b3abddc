// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.stats;

import io.camelcx.genesys.stats.client.StatisticValue;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What waits between the session's threads and a route. Never blocks its filler. While it is full, an update replaces the
 * one of the same statistic that waits last; so each statistic's order is kept, its newest value is always delivered, and
 * there are never more than {@code capacity} updates and one more of each statistic.
 */
final class UpdateQueue {

    private static final Logger LOG = LoggerFactory.getLogger(UpdateQueue.class);
    private static final int MANY = 100;

    private final int capacity;
    private final int mostTaken;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final ArrayDeque<Slot> slots = new ArrayDeque<>();

    /** The slot of each statistic that waits last. Kept only while the queue is full: nobody asks for it else. */
    private final Map<String, Slot> lastOfStatistic = new HashMap<>();

    private long notification;
    private long merged;
    private int untold;
    private volatile boolean paused;
    private volatile boolean closed;

    /** One place in the queue: a value, which may be replaced while it waits, or something else. */
    private static final class Slot {
        private final long notification;
        private final Optional<Delivery> other;
        private StatisticValue value;
        private boolean initial;
        private int merged;

        Slot(long notification, StatisticValue value, boolean initial) {
            this.notification = notification;
            this.other = Optional.empty();
            this.value = value;
            this.initial = initial;
        }

        Slot(long notification, Delivery other) {
            this.notification = notification;
            this.other = Optional.of(other);
        }

        void replace(StatisticValue newer, boolean newerIsInitial) {
            value = newer;
            initial = newerIsInitial;
            merged++;
        }
    }

    UpdateQueue(int capacity) {
        this.capacity = capacity;
        this.mostTaken = Math.min(Math.max(capacity / 100, 1), MANY);
    }

    /** Takes the values of a notification. Whoever waits may only hear of them by {@link #wake()}, unless they are many. */
    void offer(List<StatisticValue> values, boolean initial) {
        lock.lock();
        try {
            notification++;
            for (StatisticValue value : values) {
                offer(value, initial);
            }
            untold += values.size();
            if (untold >= MANY) {
                signal();
            }
        } finally {
            lock.unlock();
        }
    }

    private void offer(StatisticValue value, boolean initial) {
        boolean full = slots.size() >= capacity;
        if (full) {
            if (lastOfStatistic.isEmpty()) {
                index();
            }
            Slot waiting = lastOfStatistic.get(value.statisticId());
            if (waiting != null) {
                waiting.replace(value, initial);
                merged++;
                return;
            }
        }
        Slot slot = new Slot(notification, value, initial);
        slots.add(slot);
        if (!lastOfStatistic.isEmpty() || full) {
            lastOfStatistic.put(value.statisticId(), slot);
        }
    }

    private void index() {
        for (Slot slot : slots) {
            if (slot.other.isEmpty()) {
                lastOfStatistic.put(slot.value.statisticId(), slot);
            }
        }
    }

    void offer(Delivery.Service event) {
        offerOther(event);
    }

    void offer(Delivery.Refusal refusal) {
        offerOther(refusal);
    }

    private void offerOther(Delivery other) {
        lock.lock();
        try {
            notification++;
            slots.add(new Slot(notification, other));
            signal();
        } finally {
            lock.unlock();
        }
    }

    /** Wakes whoever waits for what was offered. Waking a thread costs more than a value does, so it is done once for many. */
    void wake() {
        lock.lock();
        try {
            if (untold > 0) {
                signal();
            }
        } finally {
            lock.unlock();
        }
    }

    private void signal() {
        untold = 0;
        changed.signal();
    }

    /**
     * Waits for the next deliveries, until {@link #close()}: several at a time, because taking the lock for each costs more than most routes do, but
     * no more than a hundredth of the queue, so that what has left it cannot grow old.
     *
     * @param wholeNotifications whether all values of a notification come together, or one at a time
     * @return empty once the queue is closed
     */
    List<Delivery> take(boolean wholeNotifications) {
        lock.lock();
        try {
            while (!closed && (paused || slots.isEmpty())) {
                changed.awaitUninterruptibly();
            }
            if (closed) {
                return List.of();
            }
            List<Delivery> deliveries = new ArrayList<>();
            while (deliveries.size() < mostTaken && !slots.isEmpty()) {
                deliveries.add(next(wholeNotifications));
            }
            return deliveries;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits while deliveries are held back.
     *
     * @return whether what was taken may still be delivered
     */
    boolean mayDeliver() {
        if (paused) {
            lock.lock();
            try {
                while (paused && !closed) {
                    changed.awaitUninterruptibly();
                }
            } finally {
                lock.unlock();
            }
        }
        return !closed;
    }

    private Delivery next(boolean wholeNotifications) {
        Slot first = remove();
        if (first.other.isPresent()) {
            return first.other.get();
        }
        if (!wholeNotifications) {
            return new Delivery.Values(List.of(first.value), first.initial, first.merged);
        }
        List<StatisticValue> values = new ArrayList<>();
        values.add(first.value);
        int mergedHere = first.merged;
        while (!slots.isEmpty() && slots.peek().notification == first.notification) {
            Slot slot = remove();
            values.add(slot.value);
            mergedHere += slot.merged;
        }
        return new Delivery.Values(values, first.initial, mergedHere);
    }

    private Slot remove() {
        Slot slot = slots.remove();
        if (!lastOfStatistic.isEmpty() && slot.other.isEmpty()) {
            lastOfStatistic.remove(slot.value.statisticId(), slot);
        }
        // Well below full, so that a queue at its limit is not indexed again and again.
        if (slots.size() < capacity / 2) {
            lastOfStatistic.clear();
        }
        return slot;
    }

    /** Holds deliveries back, or lets them go. */
    void pause(boolean hold) {
        lock.lock();
        try {
            paused = hold;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until it is closed, for a while at most. */
    void awaitClosed(Duration atMost) {
        lock.lock();
        try {
            long nanos = atMost.toNanos();
            while (!closed && nanos > 0) {
                nanos = changed.awaitNanos(nanos);
            }
        } catch (InterruptedException e) {
            LOG.trace("Interrupted while waiting for the queue to close", e);
        } finally {
            lock.unlock();
        }
    }

    /** Ends every wait; what is in the queue is dropped. */
    void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** How many updates and events wait. */
    int depth() {
        lock.lock();
        try {
            return slots.size();
        } finally {
            lock.unlock();
        }
    }

    /** How many updates were replaced by newer ones because the route lagged behind. */
    long merged() {
        lock.lock();
        try {
            return merged;
        } finally {
            lock.unlock();
        }
    }
}
