// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.stats;

import io.camelcx.genesys.stats.client.ServiceEvent;
import io.camelcx.genesys.stats.client.StatisticValue;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
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
    private final Semaphore routeFinished = new Semaphore(0);
    private volatile long delivered;
    private volatile Optional<Throwable> fault = Optional.empty();
    private volatile long lastDeliveryMillis;

    UpdateDispatcher(GenesysStatsConsumer consumer, UpdateQueue queue, GenesysStatsOutput output) {
        this.consumer = consumer;
        this.queue = queue;
        this.batch = output == GenesysStatsOutput.batch;
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
            fault = Optional.empty();
        } catch (Throwable unexpected) {
            failed(unexpected);
        }
        // An interruption applies to that exchange, not to the next one.
        Thread.interrupted();
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
        return delivered;
    }

    /** When a value was last delivered, in epoch milliseconds; 0 if never. */
    long lastDeliveryMillis() {
        return lastDeliveryMillis;
    }

    private void deliver(Delivery delivery) {
        if (delivery instanceof Delivery.Values values) {
            process(exchange(values));
            count(values.values().size());
        } else if (delivery instanceof Delivery.Service service) {
            process(exchange(service.event()));
        } else if (delivery instanceof Delivery.Refusal refusal) {
            consumer.getExceptionHandler()
                    .handleException("Genesys refuses a request of the consumer", refusal.exception());
        }
    }

    @SuppressWarnings("NonAtomicOperationOnVolatileField")
    private void count(int values) {
        // One thread writes.
        delivered += values;
        lastDeliveryMillis = System.currentTimeMillis();
    }

    private Exchange exchange(Delivery.Values values) {
        Exchange exchange = consumer.createExchange(false);
        Message message = exchange.getMessage();
        message.setHeader(GenesysStatsConstants.EVENT, values.initial() ? "initial" : "update");
        if (values.merged() > 0) {
            message.setHeader(GenesysStatsConstants.MERGED, values.merged());
        }
        if (batch) {
            message.setBody(values.values());
            timestamp(message, newest(values.values()));
        } else {
            StatisticValue value = values.values().get(0);
            message.setBody(value);
            timestamp(message, value.timestamp());
            describe(message, value);
        }
        return exchange;
    }

    private static Instant newest(List<StatisticValue> values) {
        Instant newest = Instant.MIN;
        for (StatisticValue value : values) {
            newest = value.timestamp().isAfter(newest) ? value.timestamp() : newest;
        }
        return newest;
    }

    private static void timestamp(Message message, Instant timestamp) {
        message.setHeader(GenesysStatsConstants.TIMESTAMP, timestamp);
        message.setHeader(GenesysStatsConstants.MESSAGE_TIMESTAMP, timestamp.toEpochMilli());
    }

    private static void describe(Message message, StatisticValue value) {
        if (!value.name().isEmpty()) {
            message.setHeader(GenesysStatsConstants.NAME, value.name());
        }
        message.setHeader(GenesysStatsConstants.OBJECT_TYPE, value.objectType());
        message.setHeader(GenesysStatsConstants.OBJECT_ID, value.objectId());
        message.setHeader(GenesysStatsConstants.STATISTIC_ID, value.statisticId());
        message.setHeader(GenesysStatsConstants.SUBSCRIPTION_ID, value.subscriptionId());
    }

    private Exchange exchange(ServiceEvent event) {
        Exchange exchange = consumer.createExchange(false);
        Message message = exchange.getMessage();
        message.setBody(event);
        message.setHeader(GenesysStatsConstants.EVENT, "service");
        message.setHeader(GenesysStatsConstants.SERVICE_STATE, event.serviceState());
        timestamp(message, Instant.ofEpochMilli(event.timestamp()));
        return exchange;
    }

    private void finished(boolean sync) {
        if (!sync) {
            routeFinished.release();
        }
    }

    private void process(Exchange exchange) {
        // Waits for a route that continues on another thread: the next value must not overtake this one.
        if (!consumer.getAsyncProcessor().process(exchange, this::finished)) {
            routeFinished.acquireUninterruptibly();
        }
        if (exchange.getException() != null) {
            consumer.getExceptionHandler()
                    .handleException("Error processing a statistic", exchange, exchange.getException());
        }
        consumer.releaseExchange(exchange, false);
    }
}
