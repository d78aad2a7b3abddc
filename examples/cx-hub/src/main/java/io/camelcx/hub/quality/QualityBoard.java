/*
 * Copyright the Camel CX authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package io.camelcx.hub.quality;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camelcx.hub.page.LivePage;
import io.camelcx.hub.page.PageMessage;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
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

    private static final String TOPIC = "quality";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final LivePage page;
    private final Period period;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, String> shown = new HashMap<>();
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
        this.page = page;
        this.period = period;
        this.clock = clock;
    }

    /** Shows the scores as they are now. */
    public void scores(List<DailyScore> scores) {
        show("scores", ScoreChart.of(scores));
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
            show("extraction", failure.isEmpty() ? extraction : extraction.withFailure(failure));
        }
    }

    private void show(String key, Object data) {
        lock.lock();
        try {
            String json = JSON.writeValueAsString(data);
            if (!json.equals(shown.put(key, json))) {
                page.show(new PageMessage(TOPIC, key, json));
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot happen: texts and numbers always have a JSON form", e);
        } finally {
            lock.unlock();
        }
    }
}
