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
package io.camelcx.cxone.extract;

import io.camelcx.cxone.extract.client.ExtractProgress;
import io.camelcx.cxone.extract.window.DateWindow;
import io.camelcx.cxone.extract.window.Position;
import io.camelcx.cxone.extract.window.PositionStore;
import io.camelcx.cxone.extract.window.WindowPlan;
import io.camelcx.support.exchange.PollInProgress;
import io.camelcx.support.metrics.CxMetrics;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.support.ScheduledPollConsumer;
import org.apache.camel.support.UnitOfWorkHelper;

/** Extracts everything new, window by window. The position moves when the route has taken a window. */
public class CxoneExtractConsumer extends ScheduledPollConsumer {

    private final CxoneExtractEndpoint endpoint;
    private final PollInProgress polling = new PollInProgress();
    private final AtomicLong delivered = new AtomicLong();
    private volatile Optional<Running> running = Optional.empty();

    /** What lives from start to stop. */
    private record Running(
            WindowPlan plan,
            PositionStore store,
            WindowExtraction windows,
            ExtractProgress progress,
            Clock clock,
            List<CxMetrics.Registration> metrics) {

        /** The window whose job is running already, else the next one. */
        Optional<DateWindow> due() {
            LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
            return store.position()
                    .running()
                    .map(Position.Job::window)
                    .or(() -> plan.after(store.position().next(), today));
        }
    }

    CxoneExtractConsumer(CxoneExtractEndpoint endpoint, Processor processor) {
        super(endpoint, processor);
        this.endpoint = endpoint;
    }

    @Override
    public CxoneExtractEndpoint getEndpoint() {
        return endpoint;
    }

    @Override
    protected void doInit() throws Exception {
        String id = getRouteId() == null ? endpoint.getEntityName() : getRouteId();
        setHealthCheck(new CxoneExtractHealthCheck(this, "consumer:" + id));
        super.doInit();
        getHealthCheck().setEnabled(endpoint.getComponent().isHealthCheckConsumerEnabled());
    }

    @Override
    protected void doStart() throws Exception {
        WindowOptions options = new WindowOptions(endpoint);
        WindowPlan plan = options.plan();
        PositionStore store = options.store(plan);
        Clock clock = endpoint.api().clock();
        ExtractProgress progress = new ExtractProgress(clock);
        WindowExtraction windows = new WindowExtraction(endpoint, options.version(), store, progress);
        running = Optional.of(new Running(plan, store, windows, progress, clock, registerMetrics(progress)));
        endpoint.underWay().add(progress);
        super.doStart();
    }

    @Override
    protected void doStop() throws Exception {
        super.doStop();
        polling.awaitEnd();
        running.ifPresent(now -> {
            endpoint.underWay().remove(now.progress());
            now.metrics().forEach(CxMetrics.Registration::close);
            now.store().release();
        });
        running = Optional.empty();
    }

    private List<CxMetrics.Registration> registerMetrics(ExtractProgress progress) throws Exception {
        CxMetrics metrics = endpoint.api().metrics();
        String route = getRouteId() == null ? endpoint.getEntityName() : getRouteId();
        return List.of(
                metrics.gauge("camelcx.cxone.extract.bytes", progress::bytes, "route", route),
                metrics.gauge("camelcx.cxone.extract.rows", progress::rows, "route", route),
                metrics.total("camelcx.cxone.extract.windows", delivered::get, "route", route));
    }

    /** Extracts all windows that are due. One that the route does not take is delivered again in the next poll. */
    @Override
    protected int poll() throws Exception {
        Optional<Running> current = running;
        return current.isPresent() ? polling.run(() -> poll(current.get())) : 0;
    }

    private int poll(Running now) throws Exception {
        int windows = 0;
        Optional<DateWindow> due = now.due();
        while (due.isPresent() && isPollAllowed()) {
            windows++;
            due = extract(now, due.get()) ? now.due() : Optional.empty();
        }
        return windows;
    }

    /** Whether the route has taken the window. */
    private boolean extract(Running now, DateWindow window) throws Exception {
        Exchange exchange = createExchange(false);
        try {
            boolean worthIt = now.windows().into(exchange, window)
                    || endpoint.getConfiguration().isSendEmptyWindow();
            if (worthIt) {
                now.progress().delivering();
                deliver(exchange);
            }
            if (exchange.isFailed()) {
                getExceptionHandler()
                        .handleException(
                                "The route has not taken the window " + window
                                        + "; it is delivered again in the next poll",
                                exchange,
                                exchange.getException());
                return false;
            }
            delivered.incrementAndGet();
            now.store().passed(window);
            // The first poll may take hours, one turn of the tenant after the other.
            forceConsumerAsReady();
            now.progress().done();
            return true;
        } finally {
            now.progress().abandoned();
            done(exchange);
        }
    }

    private void deliver(Exchange exchange) {
        try {
            getProcessor().process(exchange);
        } catch (Exception e) {
            exchange.setException(e);
        }
    }

    /** An exchange that no route has seen has no unit of work that would release what it holds. */
    private void done(Exchange exchange) {
        UnitOfWorkHelper.doneSynchronizations(
                exchange, exchange.getExchangeExtension().handoverCompletions());
        releaseExchange(exchange, false);
    }

    /** How far the running extraction is; empty if the consumer is stopped. */
    Optional<ExtractProgress> progress() {
        return running.map(Running::progress);
    }

    /** The first day that the route does not have yet; empty if the consumer is stopped. */
    Optional<LocalDate> nextDay() {
        return running.map(now -> now.store().position().next());
    }

    /** How many windows the route has taken. */
    long deliveredWindows() {
        return delivered.get();
    }
}
