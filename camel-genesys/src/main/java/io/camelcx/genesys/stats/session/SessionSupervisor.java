// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.stats.session;

import com.fasterxml.jackson.databind.JsonNode;
import io.camelcx.genesys.GenesysApi;
import io.camelcx.genesys.stats.client.GenesysStatsClient;
import io.camelcx.genesys.stats.client.ServiceEvent;
import io.camelcx.genesys.stats.session.SessionStatus.State;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * Keeps a session open: one CometD connection after the other, for ever, with growing delays. Its state changes on the
 * control thread only.
 */
final class SessionSupervisor {

    private static final Logger LOG = LoggerFactory.getLogger(SessionSupervisor.class);

    private final GenesysApi api;
    private final SessionSettings settings;
    private final ControlThread control;
    private final Function<CometdConnection.Listener, CometdConnection> connections;
    private final Subscriptions subscriptions;
    private final SessionReport report;
    private final ReconnectSchedule schedule;

    private Optional<CometdConnection> current = Optional.empty();
    private int refusedPolls;
    private boolean open;
    private boolean wasOpen;
    private boolean valuesMayBeLost;
    private boolean available = true;
    private boolean stopped;

    SessionSupervisor(
            GenesysApi api,
            GenesysStatsClient client,
            SessionSettings settings,
            ControlThread control,
            Function<CometdConnection.Listener, CometdConnection> connections) {
        this.api = api;
        this.settings = settings;
        this.control = control.withOnFault(this::fault);
        this.connections = connections;
        this.schedule = new ReconnectSchedule(settings.reconnect());
        this.subscriptions =
                new Subscriptions(api, new SubscriptionCalls(api, client, this.control), settings.reconnect());
        this.report = new SessionReport(api.clock(), subscriptions.registrations());
    }

    SessionStatus status() {
        return report.status();
    }

    void start() {
        control.execute(this::connect);
        if (!settings.check().isZero()) {
            control.schedule(settings.check(), this::check);
        }
    }

    private void check() {
        // First, so that it goes on whatever is met.
        control.schedule(settings.check(), this::check);
        if (open && report.status().state() == State.CONNECTED) {
            subscriptions.check();
        }
    }

    void add(StatisticsRegistration registration, int statisticsPerSubscription) {
        control.execute(() -> subscriptions.add(registration, statisticsPerSubscription));
    }

    CompletableFuture<Void> remove(StatisticsRegistration registration) {
        CompletableFuture<Void> removed = new CompletableFuture<>();
        control.execute(
                () -> subscriptions.remove(registration).whenComplete((done, failure) -> removed.complete(null)));
        return removed;
    }

    CompletableFuture<Void> stop() {
        CompletableFuture<Void> done = new CompletableFuture<>();
        control.execute(() -> {
            stopped = true;
            current.map(CometdConnection::close)
                    .orElseGet(() -> CompletableFuture.completedFuture(null))
                    .whenComplete((closed, failure) -> done.complete(null));
        });
        return done;
    }

    private void connect() {
        if (!stopped && current.isEmpty()) {
            CometdConnection connection = connections.apply(new Events());
            current = Optional.of(connection);
            connection.open();
        }
    }

    private void opened() {
        if (current.isEmpty()) {
            // Given up meanwhile.
            return;
        }
        open = true;
        wasOpen = true;
        available = true;
        refusedPolls = 0;
        valuesMayBeLost = false;
        report.refusalIsOver();
        connected();
        subscriptions.online();
    }

    private void alive() {
        refusedPolls = 0;
        if (open && report.status().state() == State.DISCONNECTED) {
            connected();
            // The notice that the service is back may have been lost too.
            if (valuesMayBeLost || !available) {
                valuesMayBeLost = false;
                available = true;
                subscriptions.online();
            }
        }
        report.connectedFor().ifPresent(schedule::openFor);
    }

    private void connected() {
        LOG.info("Statistics session at {} is open", api.baseUrl());
        report.change(State.CONNECTED, SessionFailure.because(""), ServiceEvent.CONNECTED);
    }

    /** One poll that is refused because the token has expired is no interruption: the next one has a new token. */
    private void interrupted(SessionFailure failure) {
        if (failure.untouched() && refusedPolls == 0) {
            refusedPolls++;
            return;
        }
        valuesMayBeLost = valuesMayBeLost || !failure.untouched();
        if (report.status().state() != State.DISCONNECTED) {
            LOG.warn("Statistics session at {} is interrupted: {}", api.baseUrl(), failure.reason());
            report.change(State.DISCONNECTED, failure, ServiceEvent.DISCONNECTED);
        }
    }

    private void ended(Ending ending) {
        current = Optional.empty();
        open = false;
        subscriptions.offline();
        if (stopped) {
            return;
        }
        report.connectedFor().ifPresent(schedule::openFor);
        SessionFailure failure = ending.failure();
        // What has worked is set up rightly: a refusal then is more likely to pass.
        boolean mayPass = wasOpen && failure.ofSession() && ending.next() == Ending.Next.AFTER_MAX_DELAY;
        Duration due = schedule.next(mayPass ? Ending.Next.AFTER_DELAY : ending.next());
        Duration delay = failure.retryAfter().orElse(due);
        boolean firstOccurrence = ending.next() != Ending.Next.AFTER_MAX_DELAY || report.refused(failure);
        LOG.atLevel(firstOccurrence ? Level.WARN : Level.DEBUG)
                .log(
                        "Statistics session at {} has ended, next try in {} ms: {}",
                        api.baseUrl(),
                        delay.toMillis(),
                        failure.reason());
        api.metrics().counter("camelcx.genesys.stats.reconnects").increment();
        report.change(State.DISCONNECTED, failure, ServiceEvent.DISCONNECTED);
        control.schedule(delay, this::connect);
    }

    /** Nothing is sure any more of a session whose state was half changed: it is given up, and opened anew. */
    private void fault(Throwable fault) {
        Optional<CometdConnection> broken = current;
        current = Optional.empty();
        open = false;
        if (stopped) {
            return;
        }
        report.connectedFor().ifPresent(schedule::openFor);
        Duration delay = schedule.next(Ending.Next.AFTER_DELAY);
        // Before the rest, which may meet the same fault.
        control.schedule(delay, this::connect);
        LOG.error("Statistics session at {} is given up, next try in {} ms", api.baseUrl(), delay.toMillis());
        report.change(State.DISCONNECTED, SessionFailure.unexpected(fault), ServiceEvent.DISCONNECTED);
        subscriptions.offline();
        broken.ifPresent(CometdConnection::close);
    }

    private void serviceState(String given) {
        String serviceState = given.strip().toUpperCase(Locale.ROOT);
        switch (serviceState) {
            case ServiceEvent.UNAVAILABLE -> {
                LOG.warn(
                        "The Statistics service at {} is not available; it has dropped all subscriptions",
                        api.baseUrl());
                available = false;
                subscriptions.dropped();
                report.change(
                        State.UNAVAILABLE,
                        SessionFailure.because("the Statistics service is not available"),
                        serviceState);
                resumeWithoutNotice(report.status().since());
            }
            case ServiceEvent.AVAILABLE -> {
                available = true;
                LOG.info("The Statistics service at {} is available", api.baseUrl());
                report.change(State.CONNECTED, SessionFailure.because(""), serviceState);
                subscriptions.online();
            }
            default -> report.publish(given, "");
        }
    }

    /** The notice that the service is back may get lost, so it is tried now and then whether it is. */
    private void resumeWithoutNotice(Instant since) {
        control.schedule(settings.reconnect().max(), () -> {
            if (report.status().state() == State.UNAVAILABLE
                    && report.status().since().equals(since)) {
                if (subscriptions.anyOpen()) {
                    serviceState(ServiceEvent.AVAILABLE);
                } else {
                    subscriptions.online();
                    resumeWithoutNotice(since);
                }
            }
        });
    }

    /** Brings what a connection tells to the control thread. A connection that has ended tells nothing any more. */
    private final class Events implements CometdConnection.Listener {

        @Override
        public void opened() {
            control.execute(SessionSupervisor.this::opened);
        }

        @Override
        public void alive() {
            control.execute(SessionSupervisor.this::alive);
        }

        @Override
        public void interrupted(SessionFailure failure) {
            control.execute(() -> SessionSupervisor.this.interrupted(failure));
        }

        @Override
        public void ended(Ending ending) {
            control.execute(() -> SessionSupervisor.this.ended(ending));
        }

        @Override
        public void answered() {
            subscriptions
                    .registrations()
                    .forEach(registration -> registration.sink().flush());
        }

        /** Updates stay on the CometD thread: their way to the consumers' queues is short, and keeps their order. */
        @Override
        public void received(String channel, JsonNode data) {
            if (CometdConnection.UPDATES.equals(channel)) {
                subscriptions.received(data);
            } else {
                JsonNode state = data.path("data").path("serviceState");
                String text = state.asText(data.path("serviceState").asText(""));
                if (text.isBlank()) {
                    LOG.debug("A notification about the service names no state: {}", data);
                } else {
                    control.execute(() -> serviceState(text));
                }
            }
        }
    }
}
