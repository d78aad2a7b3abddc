// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.stats;

import io.camelcx.genesys.stats.client.StatisticValue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands deliveries from the session's threads to the thread of a route. It never blocks the session's threads: see
 * {@link CoalescingQueue} for a route that lags behind.
 */
final class UpdateQueue {

    private static final Logger LOG = LoggerFactory.getLogger(UpdateQueue.class);
    private static final int MANY = 100;

    private final int maxTaken;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final CoalescingQueue queue;

    private int unsignalled;
    private volatile boolean paused;
    private volatile boolean closed;

    UpdateQueue(int capacity) {
        this.queue = new CoalescingQueue(capacity);
        this.maxTaken = Math.min(Math.max(capacity / 100, 1), MANY);
    }

    /** Adds the values of a notification. Unless they are many, the waiting thread is only signalled by {@link #signal()}. */
    void offer(List<StatisticValue> values, boolean initial) {
        lock.lock();
        try {
            queue.add(values, initial);
            unsignalled += values.size();
            if (unsignalled >= MANY) {
                wake();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Adds a delivery without statistics. */
    void offer(Delivery other) {
        lock.lock();
        try {
            queue.add(other);
            wake();
        } finally {
            lock.unlock();
        }
    }

    /** Wakes the waiting thread if values were added. That costs more than a value does, so it is done once for many. */
    void signal() {
        lock.lock();
        try {
            if (unsignalled > 0) {
                wake();
            }
        } finally {
            lock.unlock();
        }
    }

    private void wake() {
        unsignalled = 0;
        changed.signal();
    }

    /**
     * Waits for the next deliveries, until {@link #close()}: several at a time, because taking the lock for each costs more
     * than most routes do, but at most a hundredth of the capacity, so that deliveries outside of the queue stay recent.
     *
     * @param wholeNotifications whether all values of a notification come together, or one at a time
     * @return empty once the queue is closed
     */
    List<Delivery> take(boolean wholeNotifications) {
        lock.lock();
        try {
            while (!closed && (paused || queue.isEmpty())) {
                changed.awaitUninterruptibly();
            }
            if (closed) {
                return List.of();
            }
            List<Delivery> deliveries = new ArrayList<>();
            while (deliveries.size() < maxTaken && !queue.isEmpty()) {
                deliveries.add(queue.remove(wholeNotifications));
            }
            return deliveries;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits while the queue is paused.
     *
     * @return whether the deliveries that were taken may still be delivered
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

    /** Pauses or resumes deliveries. */
    void pause(boolean hold) {
        lock.lock();
        try {
            paused = hold;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until it is closed, at most for {@code timeout}. */
    void awaitClosed(Duration timeout) {
        lock.lock();
        try {
            long nanos = timeout.toNanos();
            while (!closed && nanos > 0) {
                nanos = changed.awaitNanos(nanos);
            }
        } catch (InterruptedException e) {
            LOG.trace("Interrupted while waiting for the queue to close", e);
        } finally {
            lock.unlock();
        }
    }

    /** Ends every wait and drops the queued deliveries. */
    void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** How many updates and events are queued. */
    int depth() {
        lock.lock();
        try {
            return queue.size();
        } finally {
            lock.unlock();
        }
    }

    /** How many updates were replaced by newer ones because the route lagged behind. */
    long merged() {
        lock.lock();
        try {
            return queue.merged();
        } finally {
            lock.unlock();
        }
    }
}
