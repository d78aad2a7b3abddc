// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub.knowledge;

import io.camelcx.hub.page.LivePage;
import io.camelcx.hub.page.PageTopic;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.apache.camel.Body;
import org.apache.camel.Exchange;
import org.apache.camel.Route;
import org.apache.camel.health.HealthCheckAware;

/** Shows the progress and the changes of the copy on the page, one method an event: {@code bean:knowledgeBoard?method=...}. */
public final class KnowledgeBoard {

    /** The route whose progress is shown. */
    static final String ROUTE = "knowledge";

    private final PageTopic page;
    private final Instant started;
    private final ReentrantLock lock = new ReentrantLock();
    private ShownCopy copy;
    private String writeFailure = "";
    private String readFailure = "";

    /**
     * An empty board.
     *
     * @param clock the hub's time
     */
    public KnowledgeBoard(LivePage page, Clock clock) {
        this.page = new PageTopic(page, "knowledge");
        // The site's times are in seconds.
        this.started = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        this.copy = new ShownCopy(0, 0, 0, started.toEpochMilli(), "");
    }

    /** Records that a page was written. */
    public void written() {
        change(() -> writeFailure = "");
    }

    /** Shows that a page could not be written; it is redelivered. */
    public void failed(Exchange exchange) {
        change(() -> writeFailure = "The copy cannot be written: " + reason(exchange));
    }

    /** Shows that the copy cannot be read. */
    public void unreadable(Exchange exchange) {
        change(() -> readFailure = "The copy cannot be read: " + reason(exchange));
    }

    /** Shows the state of the copy, and its progress, which is part of the consumer's health check. */
    public void show(@Body CopyState state, Exchange exchange) {
        Route route = exchange.getContext().getRoute(ROUTE);
        change(() -> {
            readFailure = "";
            page.show("changes", state.latest());
            if (route != null && route.getConsumer() instanceof HealthCheckAware consumer) {
                copy = ShownCopy.of(state, started, consumer.getHealthCheck().call());
            }
        });
    }

    private void change(Runnable change) {
        lock.lock();
        try {
            change.run();
            Stream.of(writeFailure, readFailure)
                    .filter(failure -> !failure.isEmpty())
                    .findFirst()
                    .ifPresentOrElse(
                            failure -> page.show("copy", copy.withFailure(failure)), () -> page.show("copy", copy));
        } finally {
            lock.unlock();
        }
    }

    private static String reason(Exchange exchange) {
        return exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class).getMessage();
    }
}
