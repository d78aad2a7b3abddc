// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub.quality;

import io.camelcx.hub.page.LivePage;
import io.camelcx.hub.page.PageTopic;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.Route;
import org.apache.camel.health.HealthCheckAware;

/**
 * Shows the average scores and the progress of their extraction on the page, one method an event:
 * {@code bean:qualityBoard?method=...}.
 */
public final class QualityBoard {

    /** The route whose progress is shown. */
    static final String ROUTE = "qm-workflows";

    private final PageTopic page;
    private final Period period;
    private final Clock clock;
    private volatile String failure = "";

    /**
     * Which days are extracted.
     *
     * @param first the first one
     * @param lag the number of days before today at which the last one is
     */
    public record Period(LocalDate first, int lag) {}

    /**
     * An empty board.
     *
     * @param clock the hub's time, in UTC
     */
    public QualityBoard(LivePage page, Period period, Clock clock) {
        this.page = new PageTopic(page, "quality");
        this.period = period;
        this.clock = clock;
    }

    /** Shows the current scores. */
    public void scores(List<DailyScore> scores) {
        page.show("scores", ScoreChart.of(scores));
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

    /** Shows the progress of the extraction, if it has changed. It is part of the consumer's health check. */
    public void progress(Exchange exchange) {
        Route route = exchange.getContext().getRoute(ROUTE);
        if (route != null && route.getConsumer() instanceof HealthCheckAware consumer) {
            ShownExtraction extraction = ShownExtraction.of(
                    period.first(),
                    LocalDate.now(clock).minusDays(period.lag()),
                    consumer.getHealthCheck().call());
            page.show("extraction", failure.isEmpty() ? extraction : extraction.withFailure(failure));
        }
    }
}
