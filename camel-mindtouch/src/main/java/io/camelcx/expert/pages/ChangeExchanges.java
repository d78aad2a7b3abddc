// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.pages;

import io.camelcx.expert.api.ExpertOutput;
import io.camelcx.expert.pages.client.Page;
import io.camelcx.expert.xml.XmlElement;
import io.camelcx.support.component.RouteDelivery;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.camel.Message;

/** Sends changes to the route, and counts the outcomes. */
final class ChangeExchanges {

    private final RouteDelivery route;
    private final ExpertOutput output;
    private final AtomicLong failed = new AtomicLong();
    private final AtomicLong unreadable = new AtomicLong();

    ChangeExchanges(ExpertPagesConsumer consumer) {
        this.route = consumer.route();
        this.output = consumer.getEndpoint().getConfiguration().getOutput();
    }

    /** How many exchanges the route has received. */
    long delivered() {
        return route.delivered();
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
     * @return whether the route has processed it
     */
    boolean send(PageChange change, Page page, XmlElement document) {
        boolean processed = route.deliver(
                message -> {
                    PageMessage.describe(message, page);
                    describe(message, change);
                    message.setBody(output.body(document, same -> page));
                },
                () -> "the page " + change.pageId() + ", which was " + change.kind());
        if (!processed) {
            failed.incrementAndGet();
        }
        return processed;
    }

    /** Reports to the exception handler that a page cannot be delivered. */
    void reject(PageChange change, String problem, Throwable reason) {
        unreadable.incrementAndGet();
        route.reject(
                message -> {
                    message.setHeader(ExpertPagesConstants.PAGE_ID, change.pageId());
                    describe(message, change);
                },
                problem,
                reason);
    }

    private static void describe(Message message, PageChange change) {
        message.setHeader(ExpertPagesConstants.CHANGE, change.kind().name());
        change.from().ifPresent(path -> message.setHeader(ExpertPagesConstants.FROM_PATH, path));
        change.cascade().ifPresent(cascade -> {
            message.setHeader(ExpertPagesConstants.CASCADING, cascade.root());
            message.setHeader(ExpertPagesConstants.ROOT_PATH, cascade.rootPath());
        });
    }
}
