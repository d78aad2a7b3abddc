// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub.quality;

import io.camelcx.hub.page.LivePage;
import io.camelcx.hub.quality.ScoreChart.DailyScore;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Route;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckAware;

/**
 * Shows the average scores and the progress of their extraction on the page, one method an event:
 * {@code bean:qualityBoard?method=...}.
 */
public final class QualityBoard {

    private static final String TOPIC = "quality";

    private final LivePage page;
    private final Period period;
    private final Clock clock;
    private volatile String failure = "";

    /** The first day that is extracted, and how many days before today the last one is. */
    public record Period(LocalDate first, int lag) {}

    /** An empty board. */
    public QualityBoard(LivePage page, Period period, Clock clock) {
        this.page = page;
        this.period = period;
        this.clock = clock;
    }

    /** Shows the current scores. */
    public void scores(List<DailyScore> scores) {
        page.show(TOPIC, "scores", ScoreChart.of(scores));
    }

    /** Records that the table contains all rows of a window. */
    public void written() {
        failure = "";
    }

    /** Shows that a window could not be written; it is redelivered. */
    public void failed(Exchange exchange) {
        Throwable cause = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
        failure = "The table cannot be written: " + cause.getMessage();
    }

    /** Shows the progress of the extraction. It is part of the consumer's health check. */
    public void progress(Exchange exchange) {
        Route route = exchange.getContext().getRoute("qm-workflows");
        if (route != null && route.getConsumer() instanceof HealthCheckAware consumer) {
            page.show(TOPIC, "extraction", extraction(consumer.getHealthCheck().call()));
        }
    }

    private Map<String, Object> extraction(HealthCheck.Result health) {
        Map<String, Object> details = health.getDetails();
        Map<String, Object> shown = new HashMap<>();
        shown.put("first", period.first().toString());
        shown.put("last", LocalDate.now(clock).minusDays(period.lag()).toString());
        shown.put("next", details.getOrDefault("next.day", ""));
        // The step is one of the component's: IDLE, SUBMITTING, WAITING, DOWNLOADING, DELIVERING.
        List.of("step", "of", "job").forEach(key -> shown.put(key, details.getOrDefault("extraction." + key, "")));
        List.of("bytes", "rows").forEach(key -> shown.put(key, details.getOrDefault("extraction." + key, 0)));
        Object since = details.get("extraction.since");
        shown.put("since", since == null ? 0 : Instant.parse(since.toString()).toEpochMilli());
        String reason = health.getError().map(Throwable::getMessage).orElse("");
        shown.put("failure", failure.isEmpty() ? reason : failure);
        return shown;
    }
}
