// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone.extract;

import io.camelcx.cxone.CxoneApi;
import io.camelcx.cxone.extract.client.ExtractProgress;
import io.camelcx.cxone.extract.csv.MalformedFileException;
import io.camelcx.cxone.extract.window.DateWindow;
import io.camelcx.cxone.extract.window.Position;
import io.camelcx.cxone.extract.window.PositionStore;
import io.camelcx.cxone.extract.window.WindowCalendar;
import io.camelcx.cxone.extract.window.WindowPlan;
import io.camelcx.support.async.Futures;
import io.camelcx.support.exchange.PollInProgress;
import io.camelcx.support.metrics.CxMetrics;
import java.time.Duration;
import java.time.LocalDate;
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
            PositionStore store,
            WindowCalendar calendar,
            WindowExtraction windows,
            ExtractProgress progress,
            List<CxMetrics.Registration> metrics) {}

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
        CxoneApi api = endpoint.api();
        WindowCalendar calendar = new WindowCalendar(plan, store, api.clock(), api.serverClock());
        ExtractProgress progress = new ExtractProgress(api.clock());
        WindowExtraction windows = new WindowExtraction(endpoint, options.version(), store, calendar, progress);
        running = Optional.of(new Running(store, calendar, windows, progress, registerMetrics(progress, store)));
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

    private List<CxMetrics.Registration> registerMetrics(ExtractProgress progress, PositionStore store)
            throws Exception {
        CxMetrics metrics = endpoint.api().metrics();
        String route = getRouteId() == null ? endpoint.getEntityName() : getRouteId();
        return List.of(
                metrics.gauge("camelcx.cxone.extract.bytes", progress::bytes, "route", route),
                metrics.gauge("camelcx.cxone.extract.rows", progress::rows, "route", route),
                metrics.gauge(
                        "camelcx.cxone.extract.aside",
                        () -> store.position().aside().size(),
                        "route",
                        route),
                metrics.total("camelcx.cxone.extract.windows", delivered::get, "route", route));
    }

    /** Extracts all windows that are due. One that the route does not take is delivered again in the next poll. */
    @Override
    protected int poll() throws Exception {
        Optional<Running> current = running;
        return current.isPresent() ? polling.run(() -> poll(current.get())) : 0;
    }

    private int poll(Running now) throws Exception {
        learnTime();
        int windows = 0;
        Optional<DateWindow> due = now.calendar().due();
        while (due.isPresent() && isPollAllowed()) {
            windows++;
            due = extract(now, due.get()) ? now.calendar().due() : Optional.empty();
        }
        for (Position.Aside aside : now.store().position().aside()) {
            throw new IllegalStateException("The window " + aside.window() + " was set aside after " + aside.failures()
                    + " failures and is tried again at " + aside.again() + ": " + aside.reason());
        }
        return windows;
    }

    /** Windows depend on the vendor's clock, which any answer tells, such as that of a login. */
    private void learnTime() throws Exception {
        if (!endpoint.api().serverClock().isKnown()) {
            Futures.join(endpoint.api().tokens().current());
        }
    }

    /** Whether the next window may follow: the route has taken this one, or it was set aside. */
    private boolean extract(Running now, DateWindow window) throws Exception {
        Exchange exchange = createExchange(false);
        try {
            boolean shouldSend = now.windows().into(exchange, window).hasRows()
                    || endpoint.getConfiguration().isSendEmptyWindow();
            if (shouldSend) {
                now.progress().delivering();
                deliver(exchange);
            }
            if (exchange.isFailed()) {
                return refused(now, window, exchange);
            }
            delivered.incrementAndGet();
            now.store().passed(window);
            // The first poll may take hours, one turn of the tenant after the other.
            forceConsumerAsReady();
            now.progress().done();
            return true;
        } catch (MalformedFileException e) {
            return setAside(now, window, exchange, e);
        } finally {
            now.progress().abandoned();
            done(exchange);
        }
    }

    private boolean refused(Running now, DateWindow window, Exchange exchange) throws Exception {
        MalformedFileException malformed = exchange.getException(MalformedFileException.class);
        if (malformed != null) {
            return setAside(now, window, exchange, malformed);
        }
        getExceptionHandler()
                .handleException(
                        "The route has not taken the window " + window + "; it is delivered again in the next poll",
                        exchange,
                        exchange.getException());
        return false;
    }

    /** A malformed file would come again in each poll, and no window behind it ever. */
    private boolean setAside(Running now, DateWindow window, Exchange exchange, MalformedFileException reason) {
        Duration delay = Duration.ofMillis(Math.max(1, endpoint.getDelay()));
        if (!now.store().setAside(window, reason.getMessage(), now.calendar().now(), delay)) {
            throw reason;
        }
        getExceptionHandler()
                .handleException(
                        "The file of the window " + window
                                + " is malformed; the window is set aside and tried again later",
                        exchange,
                        reason);
        return true;
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

    /** The windows that are set aside because their files are malformed. */
    List<Position.Aside> aside() {
        return running.map(now -> now.store().position().aside()).orElse(List.of());
    }

    /** How far the vendor's clock is ahead of this machine's; empty if that is not known. */
    Optional<Duration> skew() {
        return running.flatMap(now -> now.calendar().skew());
    }

    /** How many windows the route has taken. */
    long deliveredWindows() {
        return delivered.get();
    }
}
