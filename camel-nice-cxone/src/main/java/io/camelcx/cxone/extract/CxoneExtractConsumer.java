// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone.extract;

import io.camelcx.cxone.CxoneApi;
import io.camelcx.cxone.extract.client.ExtractProgress;
import io.camelcx.cxone.extract.client.ExtractRequest;
import io.camelcx.cxone.extract.csv.MalformedFileException;
import io.camelcx.cxone.extract.window.DateWindow;
import io.camelcx.cxone.extract.window.Position;
import io.camelcx.cxone.extract.window.WindowCalendar;
import io.camelcx.cxone.extract.window.WindowPlan;
import io.camelcx.support.component.ConsumerResources;
import io.camelcx.support.component.ScheduledConsumer;
import io.camelcx.support.state.CurrentState;
import io.camelcx.support.state.StateStore;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.health.HealthCheckResultBuilder;
import org.apache.camel.support.UnitOfWorkHelper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Extracts all new data, window by window. The position is committed when the route has processed a window. */
public class CxoneExtractConsumer extends ScheduledConsumer<CxoneExtractConsumer.Running> {

    private static final Logger LOG = LoggerFactory.getLogger(CxoneExtractConsumer.class);

    private final CxoneExtractEndpoint endpoint;
    private final AtomicLong delivered = new AtomicLong();

    /** What lives from start to stop. */
    record Running(
            CurrentState<Position> positions,
            WindowCalendar calendar,
            WindowExtraction windows,
            ExtractProgress progress) {

        Position position() {
            return positions.get();
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
    protected Running open(ConsumerResources resources) throws Exception {
        CxoneExtractConfiguration options = endpoint.getConfiguration();
        String version = required("version", options.getVersion());
        WindowPlan plan = WindowPlan.of(
                ExtractRequest.day("startDate", required("startDate", options.getStartDate())),
                options.getWindow(),
                options.getOverlap(),
                options.getLag());
        CxoneApi api = endpoint.api();
        ExtractProgress progress = new ExtractProgress(api.clock());
        StateStore state = StateStore.open(
                endpoint.getCamelContext(),
                options.getStateRepository(),
                "cxone-extract",
                "cxone-extract/" + endpoint.getEntityName() + "/" + version);
        resources.add(state);
        CurrentState<Position> positions = Position.in(state, plan.first());
        WindowCalendar calendar = new WindowCalendar(plan, positions, api.clock(), api.serverClock());
        WindowExtraction windows = new WindowExtraction(endpoint, version, calls(), positions, calendar, progress);
        resources.gauge("camelcx.cxone.extract.bytes", progress::bytes);
        resources.gauge("camelcx.cxone.extract.rows", progress::rows);
        resources.gauge(
                "camelcx.cxone.extract.aside", () -> positions.get().aside().size());
        resources.total("camelcx.cxone.extract.windows", delivered::get);
        endpoint.running().add(progress);
        resources.add(() -> endpoint.running().remove(progress));
        return new Running(positions, calendar, windows, progress);
    }

    private String required(String option, String value) {
        return Optional.ofNullable(value)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .orElseThrow(() -> new IllegalArgumentException(
                        "A route from cxone-extract:" + endpoint.getEntityName() + " needs the option " + option));
    }

    /** Extracts all windows that are due. One that the route fails to process is redelivered in the next poll. */
    @Override
    protected int poll(Running now) throws Exception {
        learnTime();
        int windows = 0;
        Optional<DateWindow> due = now.calendar().due();
        while (due.isPresent() && isPollAllowed()) {
            windows++;
            due = extract(now, due.get()) ? now.calendar().due() : Optional.empty();
        }
        for (Position.Aside aside : now.position().aside()) {
            throw new IllegalStateException("The window " + aside.window() + " was set aside after " + aside.failures()
                    + " failures and is retried at " + aside.again() + ": " + aside.reason());
        }
        return windows;
    }

    /**
     * Windows depend on the vendor's clock, which every response reports, such as that to a login: the first one, or one that renews a token which has
     * expired while this machine was suspended.
     */
    private void learnTime() throws Exception {
        CxoneApi api = endpoint.api();
        if (!api.serverClock().isCurrent()) {
            // A copy, as others may wait for the same login.
            calls().join(api.waiting(), () -> api.tokens().current().copy());
        }
    }

    /** Whether the next window may follow: the route has processed this one, or it was set aside. */
    private boolean extract(Running now, DateWindow window) throws Exception {
        Exchange exchange = createExchange(false);
        try {
            boolean hasRows = now.windows().into(exchange, window).hasRows();
            if (hasRows || endpoint.getConfiguration().isSendEmptyWindow()) {
                now.progress().delivering();
                requireState();
                send(exchange);
            }
            if (exchange.isFailed()) {
                return failed(now, window, exchange);
            }
            delivered.incrementAndGet();
            now.positions().update(position -> position.committed(window));
            // The first poll may take hours, because the vendor spaces a tenant's extractions.
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

    private boolean failed(Running now, DateWindow window, Exchange exchange) {
        MalformedFileException malformed = exchange.getException(MalformedFileException.class);
        if (malformed != null) {
            return setAside(now, window, exchange, malformed);
        }
        if (!isPollAllowed() && exchange.getException(RejectedExecutionException.class) != null) {
            LOG.info("The route was stopped before the window {}; it is delivered when the route starts again", window);
            return false;
        }
        getExceptionHandler()
                .handleException(
                        "The route has not processed the window " + window + "; it is redelivered in the next poll",
                        exchange,
                        exchange.getException());
        return false;
    }

    /** Without this, a malformed file would be downloaded again in every poll, and no window behind it would be extracted. */
    private boolean setAside(Running now, DateWindow window, Exchange exchange, MalformedFileException reason) {
        Duration delay = Duration.ofMillis(Math.max(1, endpoint.getDelay()));
        Position position = now.positions()
                .update(before -> before.setAside(
                        window, reason.getMessage(), now.calendar().now(), delay));
        if (position.aside(window).isEmpty()) {
            throw reason;
        }
        getExceptionHandler()
                .handleException(
                        "The file of the window " + window + " is malformed; the window is set aside and retried later",
                        exchange,
                        reason);
        return true;
    }

    private void send(Exchange exchange) {
        try {
            getProcessor().process(exchange);
        } catch (Exception e) {
            exchange.setException(e);
        }
    }

    /** An exchange that was not sent to the route has no unit of work that would release its resources. */
    private void done(Exchange exchange) {
        UnitOfWorkHelper.doneSynchronizations(
                exchange, exchange.getExchangeExtension().handoverCompletions());
        releaseExchange(exchange, false);
    }

    @Override
    protected void describe(Running now, HealthCheckResultBuilder health) {
        Position position = now.position();
        health.detail("next.day", position.next().toString());
        if (!position.aside().isEmpty()) {
            health.detail(
                    "aside",
                    position.aside().stream()
                            .map(each -> each.window().toString())
                            .collect(Collectors.joining(", ")));
        }
        now.calendar().skew().ifPresent(skew -> health.detail("clock.skew.seconds", skew.toSeconds()));
        ExtractProgress.Status status = now.progress().status();
        health.detail("extraction.step", status.step().name())
                .detail("extraction.since", status.since().toString())
                .detail("extraction.bytes", now.progress().bytes())
                .detail("extraction.rows", now.progress().rows())
                .detail("extraction.malformed", now.progress().malformedRows());
        if (!status.what().isEmpty()) {
            health.detail("extraction.of", status.what());
        }
        status.jobId().ifPresent(id -> health.detail("extraction.job", id));
    }

    /** The first day that the route has not processed yet; empty if the consumer is stopped. */
    Optional<LocalDate> nextDay() {
        return running().map(now -> now.position().next());
    }

    /** The windows that are set aside because their files are malformed. */
    List<Position.Aside> aside() {
        return running().map(now -> now.position().aside()).orElse(List.of());
    }
}
