// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.stats.session;

import com.fasterxml.jackson.databind.JsonNode;
import io.camelcx.genesys.GenesysApi;
import io.camelcx.genesys.session.NotificationChannels;
import io.camelcx.genesys.session.SessionFailure;
import io.camelcx.genesys.session.SessionSettings;
import io.camelcx.genesys.session.SessionStatus.State;
import io.camelcx.genesys.session.SessionSupervisor;
import io.camelcx.genesys.session.SessionUser;
import io.camelcx.genesys.stats.client.GenesysStatsClient;
import io.camelcx.genesys.stats.client.ServiceEvent;
import io.camelcx.support.error.CxApiException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The notifications of the Statistics service in a session: updates of subscribed statistics, and the service's state. */
final class StatisticsNotifications implements SessionUser {

    private static final Logger LOG = LoggerFactory.getLogger(StatisticsNotifications.class);
    private static final String UPDATES = "/statistics/v3/updates";
    private static final String SERVICE = "/statistics/v3/service";

    static final NotificationChannels CHANNELS =
            new NotificationChannels("genesys-stats", "/statistics/v3/notifications", List.of(SERVICE, UPDATES));

    private final GenesysApi api;
    private final SessionSettings settings;
    private final SessionSupervisor session;
    private final Subscriptions subscriptions;
    private boolean available = true;

    StatisticsNotifications(
            GenesysApi api, GenesysStatsClient client, SessionSettings settings, SessionSupervisor session) {
        this.api = api;
        this.settings = settings;
        this.session = session;
        this.subscriptions =
                new Subscriptions(api, new SubscriptionCalls(api, client, session.control()), settings.reconnect());
    }

    void add(StatisticsRegistration registration, int statisticsPerSubscription) {
        session.control().execute(() -> subscriptions.add(registration, statisticsPerSubscription));
    }

    /** Done when the vendor has deleted its subscriptions, or refused to. */
    CompletableFuture<Void> remove(StatisticsRegistration registration) {
        CompletableFuture<Void> removed = new CompletableFuture<>();
        session.control()
                .execute(() ->
                        subscriptions.remove(registration).whenComplete((done, failure) -> removed.complete(null)));
        return removed;
    }

    @Override
    public void opened() {
        online();
    }

    /** The notice that the service is available again may have been lost too. */
    @Override
    public void resumed(boolean messagesLost) {
        if (messagesLost || !available) {
            online();
        }
    }

    private void online() {
        available = true;
        subscriptions.online();
    }

    @Override
    public void closed() {
        subscriptions.offline();
    }

    @Override
    public void check() {
        subscriptions.check();
    }

    @Override
    public void event(String state, String reason) {
        ServiceEvent event =
                new ServiceEvent(state, reason, api.clock().instant().toEpochMilli());
        sinks(sink -> sink.service(event));
    }

    @Override
    public void refused(CxApiException refusal) {
        sinks(sink -> sink.refused(refusal));
    }

    @Override
    public void answered() {
        sinks(StatisticsSink::flush);
    }

    private void sinks(Consumer<StatisticsSink> action) {
        subscriptions.registrations().forEach(registration -> action.accept(registration.sink()));
    }

    /** Updates stay on the CometD thread, which keeps their order. */
    @Override
    public void received(String channel, JsonNode data) {
        if (UPDATES.equals(channel)) {
            subscriptions.received(data);
            return;
        }
        JsonNode state = data.path("data").path("serviceState");
        String text = state.asText(data.path("serviceState").asText(""));
        if (text.isBlank()) {
            LOG.debug("A notification about the service names no state: {}", data);
        } else {
            session.control().execute(() -> serviceState(text));
        }
    }

    private void serviceState(String given) {
        String state = given.strip().toUpperCase(Locale.ROOT);
        switch (state) {
            case ServiceEvent.UNAVAILABLE -> {
                LOG.warn(
                        "The Statistics service at {} is unavailable and has dropped all subscriptions", api.baseUrl());
                available = false;
                subscriptions.dropped();
                session.change(
                        State.UNAVAILABLE, SessionFailure.because("the Statistics service is not available"), state);
                resumeWithoutNotice(session.status().since());
            }
            case ServiceEvent.AVAILABLE -> {
                LOG.info("The Statistics service at {} is available", api.baseUrl());
                session.change(State.CONNECTED, SessionFailure.NONE, state);
                online();
            }
            default -> event(given, "");
        }
    }

    /** The notice that the service is available again may get lost, so this is tried at intervals. */
    private void resumeWithoutNotice(Instant since) {
        session.control().schedule(settings.reconnect().max(), () -> {
            if (session.status().state() == State.UNAVAILABLE
                    && session.status().since().equals(since)) {
                if (subscriptions.anyOpen()) {
                    serviceState(ServiceEvent.AVAILABLE);
                } else {
                    subscriptions.online();
                    resumeWithoutNotice(since);
                }
            }
        });
    }
}
