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
 * Shows on the page the average scores and how far their extraction is, one method an event:
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
     * @param lag how many days before today the last one is
     */
    public record Period(LocalDate first, int lag) {}

    /**
     * A board that shows nothing yet.
     *
     * @param clock the hub's time, in UTC
     */
    public QualityBoard(LivePage page, Period period, Clock clock) {
        this.page = new PageTopic(page, "quality");
        this.period = period;
        this.clock = clock;
    }

    /** Shows the scores as they are now. */
    public void scores(List<DailyScore> scores) {
        page.show("scores", ScoreChart.of(scores));
    }

    /** The table has all rows of a window. */
    public void written() {
        failure = "";
    }

    /** The table has not taken a window, which comes again. */
    public void failed(Exchange exchange) {
        Throwable cause = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
        failure = "The table cannot be written: " + cause.getMessage();
    }

    /** Shows how far the extraction is, if that has changed. Its consumer tells it in its health check. */
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
