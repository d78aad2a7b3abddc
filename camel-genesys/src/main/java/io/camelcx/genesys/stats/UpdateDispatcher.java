// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.stats;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.apache.camel.AsyncCallback;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Delivers a consumer's queue to its route, one exchange after the other, until the queue is closed. */
final class UpdateDispatcher implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(UpdateDispatcher.class);
    private static final Duration PAUSE_AFTER_FAULT = Duration.ofSeconds(1);

    private final GenesysStatsConsumer consumer;
    private final UpdateQueue queue;
    private final boolean batch;
    private final StatisticMessages messages;
    private final Semaphore routeFinished = new Semaphore(0);
    private final AsyncCallback finished = sync -> {
        if (!sync) {
            routeFinished.release();
        }
    };
    private final AtomicLong delivered = new AtomicLong();
    private final AtomicLong lastDeliveryMillis = new AtomicLong();
    private volatile Optional<Throwable> fault = Optional.empty();

    UpdateDispatcher(GenesysStatsConsumer consumer, UpdateQueue queue, GenesysStatsOutput output) {
        this.consumer = consumer;
        this.queue = queue;
        this.batch = output == GenesysStatsOutput.batch;
        this.messages = new StatisticMessages(batch);
    }

    /** No error may end the thread: the consumer would deliver nothing and still report that it is up. */
    @Override
    public void run() {
        boolean open = true;
        while (open) {
            try {
                open = deliverNext();
            } catch (Throwable unexpected) {
                failed(unexpected);
                queue.awaitClosed(PAUSE_AFTER_FAULT);
            }
        }
    }

    /** Whether the queue is still open. */
    private boolean deliverNext() {
        List<Delivery> next = queue.take(batch);
        for (Delivery delivery : next) {
            if (queue.mayDeliver()) {
                deliverSafely(delivery);
            }
        }
        return !next.isEmpty();
    }

    private void deliverSafely(Delivery delivery) {
        try {
            deliver(delivery);
            recovered();
        } catch (Throwable unexpected) {
            failed(unexpected);
        }
        // An interruption applies to that exchange, not to the next one.
        Thread.interrupted();
    }

    private void recovered() {
        if (fault.isPresent()) {
            fault = Optional.empty();
        }
    }

    private void failed(Throwable unexpected) {
        LOG.error("A delivery of {} has failed unexpectedly", consumer, unexpected);
        fault = Optional.of(unexpected);
    }

    /** Why the last delivery failed outside of the route; empty if it did not. */
    Optional<Throwable> fault() {
        return fault;
    }

    /** Values delivered so far. */
    long delivered() {
        return delivered.get();
    }

    /** When a value was last delivered, in epoch milliseconds; 0 if never. */
    long lastDeliveryMillis() {
        return lastDeliveryMillis.get();
    }

    private void deliver(Delivery delivery) {
        if (delivery instanceof Delivery.Values values) {
            process(message -> messages.write(message, values));
            count(values.values().size());
        } else if (delivery instanceof Delivery.Service service) {
            process(message -> messages.write(message, service.event()));
        } else if (delivery instanceof Delivery.Refusal refusal) {
            consumer.getExceptionHandler()
                    .handleException("Genesys refuses a request of the consumer", refusal.exception());
        }
    }

    private void count(int values) {
        // One thread writes, so nothing has to be atomic, and a reader may see it a moment later.
        delivered.lazySet(delivered.getPlain() + values);
        lastDeliveryMillis.lazySet(System.currentTimeMillis());
    }

    private void process(Consumer<Message> content) {
        Exchange exchange = consumer.createExchange(false);
        content.accept(exchange.getMessage());
        // Waits for a route that continues on another thread: the next value must not overtake this one.
        if (!consumer.getAsyncProcessor().process(exchange, finished)) {
            routeFinished.acquireUninterruptibly();
        }
        if (exchange.getException() != null) {
            consumer.getExceptionHandler()
                    .handleException("Error processing a statistic", exchange, exchange.getException());
        }
        consumer.releaseExchange(exchange, false);
    }
}
