// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub.knowledge;

import io.camelcx.hub.page.LivePage;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.apache.camel.Body;
import org.apache.camel.Exchange;
import org.apache.camel.Route;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckAware;

/** Shows the progress and the changes of the copy on the page, one method an event: {@code bean:knowledgeBoard?method=...}. */
public final class KnowledgeBoard {

    private static final String TOPIC = "knowledge";

    private final LivePage page;
    private final ReentrantLock lock = new ReentrantLock();
    /** How far the copy is. Times are in epoch milliseconds, 0 if unknown. */
    private final Map<String, Object> shown = new HashMap<>();

    private String writeFailure = "";
    private String readFailure = "";
    private String consumerFailure = "";

    /** An empty board. */
    public KnowledgeBoard(LivePage page, Clock clock) {
        this.page = page;
        // The site's times are in seconds.
        Instant started = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        // The copy is complete when it contains all changes before.
        shown.putAll(Map.of("pages", 0, "since", 0, "upto", 0, "goal", started.toEpochMilli()));
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
    public void show(@Body KnowledgeCopy.State state, Exchange exchange) {
        Route route = exchange.getContext().getRoute("knowledge");
        change(() -> {
            readFailure = "";
            page.show(TOPIC, "changes", state.latest());
            if (route != null && route.getConsumer() instanceof HealthCheckAware consumer) {
                HealthCheck.Result health = consumer.getHealthCheck().call();
                Object upto = health.getDetails().get("changes.upto");
                shown.put("pages", state.pages());
                shown.put("since", state.oldest().map(Instant::toEpochMilli).orElse(0L));
                shown.put(
                        "upto",
                        upto == null ? 0 : Instant.parse(upto.toString()).toEpochMilli());
                consumerFailure = health.getError().map(Throwable::getMessage).orElse("");
            }
        });
    }

    private void change(Runnable change) {
        lock.lock();
        try {
            change.run();
            String failure = Stream.of(writeFailure, readFailure, consumerFailure)
                    .filter(reason -> !reason.isEmpty())
                    .findFirst()
                    .orElse("");
            shown.put("failure", failure);
            page.show(TOPIC, "copy", shown);
        } finally {
            lock.unlock();
        }
    }

    private static String reason(Exchange exchange) {
        return exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class).getMessage();
    }
}
