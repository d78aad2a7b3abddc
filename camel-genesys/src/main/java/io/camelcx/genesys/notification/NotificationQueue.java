// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.notification;

import io.camelcx.genesys.notification.Notification.Lost;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers the notifications of a consumer in their order, one after the other, by shared threads: no thread belongs to it, none waits for a route
 * that goes on elsewhere, and the session's threads never wait. Notifications beyond its capacity are dropped and counted.
 */
final class NotificationQueue {

    private static final Logger LOG = LoggerFactory.getLogger(NotificationQueue.class);

    /** Then other consumers have their turn. */
    private static final int DELIVERIES_IN_A_ROW = 100;

    /** Sends a notification to the route. */
    interface Delivery {

        /**
         * Starts a delivery.
         *
         * @param finished called at its end if this method has returned false
         * @return whether it has already ended
         */
        boolean deliver(Notification notification, Runnable finished);
    }

    private final int capacity;
    private final Executor threads;
    private final Delivery delivery;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition idle = lock.newCondition();
    private final Deque<Notification> waiting = new ArrayDeque<>();
    private boolean delivering;
    private boolean paused;
    private boolean closed;
    private long lost;

    NotificationQueue(int capacity, Executor threads, Delivery delivery) {
        this.capacity = capacity;
        this.threads = threads;
        this.delivery = delivery;
    }

    /** Adds a notification. */
    void offer(Notification notification) {
        lock.lock();
        try {
            if (waiting.size() < capacity) {
                waiting.add(notification);
            } else {
                lost++;
                // One report for all that are dropped in a row, in their place.
                long before = waiting.peekLast() instanceof Lost last ? ((Lost) waiting.removeLast()).count() : 0;
                waiting.add(new Lost(before + 1));
            }
            proceed();
        } finally {
            lock.unlock();
        }
    }

    private void proceed() {
        if (!delivering && !paused && !closed && !waiting.isEmpty()) {
            delivering = true;
            execute();
        }
    }

    private void execute() {
        try {
            threads.execute(this::deliverSome);
        } catch (RejectedExecutionException stopped) {
            LOG.trace("The session is stopped", stopped);
            idle();
        }
    }

    private void idle() {
        lock.lock();
        try {
            delivering = false;
            idle.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void deliverSome() {
        for (int i = 0; i < DELIVERIES_IN_A_ROW; i++) {
            Optional<Notification> next = next();
            if (next.isEmpty() || !hasEnded(next.get())) {
                return;
            }
        }
        execute();
    }

    /** No error may end the deliveries: the consumer would deliver nothing and still report that it is up. */
    private boolean hasEnded(Notification notification) {
        try {
            return delivery.deliver(notification, this::execute);
        } catch (Throwable fault) {
            LOG.error("A notification could not be delivered", fault);
            return true;
        }
    }

    /** The next one; if there is none, nothing is being delivered any more. */
    private Optional<Notification> next() {
        lock.lock();
        try {
            delivering = !paused && !closed && !waiting.isEmpty();
            if (!delivering) {
                idle.signalAll();
            }
            return delivering ? Optional.of(waiting.remove()) : Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    /** Pauses or resumes deliveries. */
    void pause(boolean hold) {
        lock.lock();
        try {
            paused = hold;
            proceed();
        } finally {
            lock.unlock();
        }
    }

    /** Drops what is waiting, and waits until the delivery that is running has ended, but not longer than {@code limit}. */
    void close(Duration limit) {
        lock.lock();
        try {
            closed = true;
            waiting.clear();
            long nanos = limit.toNanos();
            while (delivering && nanos > 0) {
                nanos = idle.awaitNanos(nanos);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    /** How many notifications wait for the route. */
    int depth() {
        lock.lock();
        try {
            return waiting.size();
        } finally {
            lock.unlock();
        }
    }

    /** How many notifications were dropped because the route lagged behind. */
    long lost() {
        lock.lock();
        try {
            return lost;
        } finally {
            lock.unlock();
        }
    }
}
