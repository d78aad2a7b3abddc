// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.component;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.RollbackExchangeException;
import org.apache.camel.support.DefaultConsumer;

/** Sends the exchanges of a consumer to its route. Any thread may call it. */
public final class RouteDelivery {

    private final DefaultConsumer consumer;
    private final Runnable permission;
    private final AtomicLong delivered = new AtomicLong();

    /** Sends exchanges as long as the consumer is there. */
    public RouteDelivery(DefaultConsumer consumer) {
        this(consumer, () -> {});
    }

    /** @param permission called before each exchange; throws an exception if the consumer may deliver nothing */
    RouteDelivery(DefaultConsumer consumer, Runnable permission) {
        this.consumer = consumer;
        this.permission = permission;
    }

    /**
     * Sends an exchange to the route. A failure of the route goes to the exception handler.
     *
     * @param content fills its message
     * @param item what is sent, for the error, such as {@code the window of 2025-01-31}
     * @return whether the route has processed it; what it has not is to be redelivered in the next poll
     */
    public boolean deliver(Consumer<Message> content, Supplier<String> item) {
        return deliver(
                        content,
                        () -> "The route has not processed " + item.get() + "; it is redelivered in the next poll",
                        processed -> true)
                .isPresent();
    }

    /**
     * Sends an exchange to the route. A failure of the route goes to the exception handler; a route that has marked its exchange for rollback has failed
     * too.
     *
     * @param content fills its message
     * @param problem what a failure means, for the exception handler
     * @param result reads the message that the route has processed
     * @return the result; empty if the route has failed
     */
    public <T> Optional<T> deliver(Consumer<Message> content, Supplier<String> problem, Function<Message, T> result) {
        permission.run();
        Exchange exchange = consumer.createExchange(false);
        try {
            content.accept(exchange.getMessage());
            process(exchange);
            if (exchange.isFailed() || exchange.isRollbackOnly() || exchange.isRollbackOnlyLast()) {
                handle(problem.get(), exchange);
                return Optional.empty();
            }
            delivered.incrementAndGet();
            return Optional.of(result.apply(exchange.getMessage()));
        } finally {
            consumer.releaseExchange(exchange, false);
        }
    }

    /**
     * Reports an item that cannot be sent to the route to the exception handler.
     *
     * @param content fills the message of its exchange
     */
    public void reject(Consumer<Message> content, String problem, Throwable failure) {
        Exchange exchange = consumer.createExchange(false);
        try {
            content.accept(exchange.getMessage());
            exchange.setException(failure);
            handle(problem, exchange);
        } finally {
            consumer.releaseExchange(exchange, false);
        }
    }

    private void process(Exchange exchange) {
        try {
            consumer.getProcessor().process(exchange);
        } catch (Exception e) {
            exchange.setException(e);
        }
    }

    /** A route that only marks its exchange for rollback leaves no exception. */
    private void handle(String problem, Exchange exchange) {
        Exception failure = exchange.getException();
        consumer.getExceptionHandler()
                .handleException(
                        problem,
                        exchange,
                        failure == null
                                ? new RollbackExchangeException("The route has marked it for rollback", exchange)
                                : failure);
    }

    /** How many exchanges the route has processed since the consumer was created. */
    public long delivered() {
        return delivered.get();
    }
}
