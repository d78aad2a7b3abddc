// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.pages;

import io.camelcx.expert.pages.client.Page;
import io.camelcx.expert.xml.XmlElement;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/** Makes exchanges of changes, and counts what becomes of them. */
final class ChangeExchanges {

    private final ExpertPagesConsumer consumer;
    private final ExpertPagesOutput output;
    private final AtomicLong delivered = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();
    private final AtomicLong unreadable = new AtomicLong();

    ChangeExchanges(ExpertPagesConsumer consumer) {
        this.consumer = consumer;
        this.output = consumer.getEndpoint().getConfiguration().getOutput();
    }

    /** How many exchanges the route has got. */
    long delivered() {
        return delivered.get();
    }

    /** How many exchanges the route has failed. */
    long failed() {
        return failed.get();
    }

    /** How often a page could not be read. */
    long unreadable() {
        return unreadable.get();
    }

    /**
     * Sends an exchange to the route.
     *
     * @return whether the route has got it
     */
    boolean send(PageChange change, Page page, XmlElement document) {
        Exchange exchange = consumer.createExchange(false);
        try {
            PageMessage.describe(exchange.getMessage(), page);
            describe(exchange.getMessage(), change);
            exchange.getMessage().setBody(output.body(document, same -> page));
            process(exchange);
            if (exchange.isFailed()) {
                failed.incrementAndGet();
                handle(
                        "The route has not taken the page " + change.pageId() + ", which was " + change.kind()
                                + "; it is delivered again in the next poll",
                        exchange);
                return false;
            }
        } finally {
            consumer.releaseExchange(exchange, false);
        }
        delivered.incrementAndGet();
        return true;
    }

    /** Tells the exception handler of a page that the route does not get. */
    void failed(PageChange change, String words, Throwable reason) {
        unreadable.incrementAndGet();
        Exchange exchange = consumer.createExchange(false);
        try {
            exchange.getMessage().setHeader(ExpertPagesConstants.PAGE_ID, change.pageId());
            describe(exchange.getMessage(), change);
            exchange.setException(reason);
            handle(words, exchange);
        } finally {
            consumer.releaseExchange(exchange, false);
        }
    }

    private void handle(String words, Exchange exchange) {
        consumer.getExceptionHandler().handleException(words, exchange, exchange.getException());
    }

    private static void describe(Message message, PageChange change) {
        message.setHeader(ExpertPagesConstants.CHANGE, change.kind().name());
        change.from().ifPresent(path -> message.setHeader(ExpertPagesConstants.FROM_PATH, path));
        change.cascade().ifPresent(cascade -> {
            message.setHeader(ExpertPagesConstants.CASCADING, cascade.root());
            message.setHeader(ExpertPagesConstants.ROOT_PATH, cascade.rootPath());
        });
    }

    private void process(Exchange exchange) {
        try {
            consumer.getProcessor().process(exchange);
        } catch (Exception e) {
            exchange.setException(e);
        }
    }
}
