// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.statistics;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import io.camelcx.simulator.facade.Configurable;
import io.camelcx.simulator.facade.Control;
import io.camelcx.simulator.genesys.centre.ContactCentre;
import io.camelcx.simulator.genesys.cometd.NotificationListener;
import io.camelcx.simulator.genesys.cometd.NotificationServer;
import io.camelcx.simulator.genesys.cometd.ReplyFault;
import io.camelcx.simulator.genesys.cometd.SessionSnapshot;
import io.camelcx.simulator.genesys.cometd.Subscriber;
import io.camelcx.simulator.genesys.settings.StatisticsSettings;
import io.camelcx.simulator.http.Json;
import io.camelcx.simulator.http.Routes;
import io.camelcx.simulator.http.RoutesServlet;
import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;

/**
 * The Statistics API and its notifications, as a test or a demonstration directs them. Values come from the contact
 * centre unless one was published by hand. Thread-safe.
 */
public final class StatisticsService implements Configurable<StatisticsSettings> {
    /** The base path of the API. */
    public static final String BASE_PATH = "/statistics/v3";

    private final AtomicReference<StatisticsSettings> settings;
    private final Clock clock;
    private final StatisticValues values;
    private final SubscriptionRegistry registry = new SubscriptionRegistry();
    private final NotificationServer notifications =
            NotificationServer.of(Channels.ALL, new Listener(), () -> settings().delivery());
    private volatile ServiceState state = ServiceState.AVAILABLE;

    public StatisticsService(StatisticsSettings settings, ContactCentre centre, Clock clock) {
        this.settings = new AtomicReference<>(settings);
        this.clock = clock;
        this.values = new StatisticValues(centre);
        centre.onStep(new CentreNotifier(centre, values, registry, this::send));
    }

    /** Serves the API in a server that is about to start. Sessions and subscriptions of an earlier server are gone. */
    public void mount(ServletContextHandler context) {
        forgetClients();
        FilterHolder cookies = new FilterHolder(new SessionCookies());
        cookies.setAsyncSupported(true);
        context.addFilter(cookies, BASE_PATH + "/*", EnumSet.of(DispatcherType.REQUEST));
        notifications.mount(context, settings().cometd(), BASE_PATH + "/notifications");
        Routes routes = new StatisticsEndpoints(values, registry, this::state, this::settings).routes();
        context.addServlet(new ServletHolder(new RoutesServlet(routes)), BASE_PATH + "/*");
    }

    @Override
    public String api() {
        return "statistics";
    }

    @Override
    public StatisticsSettings settings() {
        return settings.get();
    }

    @Override
    public void change(UnaryOperator<StatisticsSettings> change) {
        settings.updateAndGet(change);
    }

    /** Drops what a stopped server leaves behind. */
    public void forgetClients() {
        registry.closeAll();
        notifications.forgetClients();
    }

    /**
     * Sets a value, which stays until {@link #clearPublished}, and pushes an update to every subscription that holds the
     * statistic. A statistic or object that the contact centre does not have exists from now on.
     *
     * @param value anything that Jackson can turn into a tree, null too; {@link NumericValue} has the vendor's shape of a number
     */
    @Control("POST /publish")
    public void publish(String objectType, String objectId, String name, Object value) {
        Instant now = now();
        values.publish(new StatisticKey(objectType, objectId, name), Json.tree(value), now);
        push(List.of(new StatisticUpdate(objectType, objectId, name, value)), now);
    }

    /** Publishes a value that is no JSON, such as {@code NaN}. */
    @Control("POST /publish")
    void publishRaw(String objectType, String objectId, String name, String rawValue) {
        publish(objectType, objectId, name, new RawValue(rawValue));
    }

    /** A copy of a definition with its current value, if its object has the statistic. */
    public ObjectNode withValue(JsonNode definition) {
        ObjectNode item = definition.deepCopy();
        StatisticKey key = new StatisticKey(
                item.path("objectType").asText(),
                item.path("objectId").asText(),
                item.path("name").asText());
        values.read(key, Optional.empty()).ifPresent(reading -> item.set("value", reading.value()));
        return item;
    }

    /** Removes the values that {@link #publish} has set, so that they are measured again. */
    public void clearPublished() {
        values.clearPublished();
    }

    /** Pushes updates without setting values: one CometD message for each session whose subscriptions hold any of them. */
    public void push(List<StatisticUpdate> updates) {
        push(updates, now());
    }

    private void push(List<StatisticUpdate> updates, Instant now) {
        long timestamp = now.toEpochMilli();
        Map<String, UpdateBatch> batches = new HashMap<>();
        for (StatisticUpdate update : updates) {
            List<OpenStatistic> holders =
                    registry.holders(new StatisticKey(update.objectType(), update.objectId(), update.statisticName()));
            if (!holders.isEmpty()) {
                String value = Json.text(update.value());
                for (OpenStatistic holder : holders) {
                    batches.computeIfAbsent(holder.subscription().sessionCookie(), cookie -> new UpdateBatch())
                            .add(holder, value, timestamp);
                }
            }
        }
        batches.forEach(this::send);
    }

    /** Sends all sessions an update of a statistic to which none is subscribed. */
    public void pushUnknown(String subscriptionId, String statisticId, Object value) {
        UpdateBatch batch = new UpdateBatch();
        batch.addRaw(unknownUpdate(subscriptionId, statisticId, value));
        notifications.sendToAll(Channels.UPDATES, batch.json(settings().wrapUpdates()));
    }

    /**
     * Changes the service's state and notifies the subscribers of {@code /statistics/v3/service}. While it is
     * unavailable REST calls answer 503; becoming so drops all subscriptions.
     */
    @Control("POST /service-state")
    public void serviceState(ServiceState serviceState) {
        serviceState(serviceState, serviceState.name());
    }

    /**
     * Changes the service's state as {@link #serviceState(ServiceState)} does, in another spelling.
     *
     * @param spelling what the notice says, {@code unavailable} for example
     */
    @Control("POST /service-state")
    public void serviceState(ServiceState serviceState, String spelling) {
        state = serviceState;
        if (serviceState == ServiceState.UNAVAILABLE) {
            registry.closeAll();
        }
        notifications.sendToAll(
                Channels.SERVICE,
                "{\"data\":{\"serviceState\":\"" + spelling + "\"},\"name\":\"ServiceStateChange\",\"topic\":\""
                        + Channels.SERVICE + "\"}");
    }

    public ServiceState state() {
        return state;
    }

    /** The open subscriptions. */
    @Control("GET /subscriptions")
    public List<SubscriptionSnapshot> subscriptions() {
        return registry.all().stream().map(Subscription::snapshot).toList();
    }

    /** The CometD sessions. */
    @Control("GET /sessions")
    public List<SessionSnapshot> sessions() {
        return notifications.sessions();
    }

    /** Removes all CometD sessions and their subscriptions; their next poll answers {@code 402::Unknown client}. */
    @Control("POST /sessions/drop")
    public void dropSessions() {
        notifications.dropSessions();
    }

    /** Removes all REST subscriptions without a notice; sessions and polls continue. */
    @Control("POST /subscriptions/drop")
    public void dropSubscriptions() {
        registry.closeAll();
    }

    /** Changes Bayeux replies; a poll that waits is answered at once, so that the fault need not wait for it. */
    public void onReply(ReplyFault fault) {
        notifications.onReply(fault);
    }

    @Control("POST /reply-faults")
    void onReply(
            String channel,
            @Control.Default("2147483647") int times,
            @Control.Default("") String error,
            @Control.Default("{}") Map<String, Object> ext,
            @Control.Default("{}") Map<String, Object> advice,
            @Control.Default("[]") Set<String> without,
            @Control.Default("false") boolean forget) {
        Optional<String> failure = Optional.of(error).filter(text -> !text.isBlank());
        onReply(new ReplyFault(channel, times, failure, ext, advice, without, forget));
    }

    /** Ends all changes of Bayeux replies. */
    @Control("DELETE /reply-faults")
    public void clearReplyFaults() {
        notifications.clearReplyFaults();
    }

    /** Sends {@code /meta/disconnect} to all sessions; with the poll that carries it a session ends. */
    @Control("POST /disconnect")
    public void sendDisconnect() {
        notifications.sendDisconnect();
    }

    /**
     * Makes the next reply to {@code /meta/connect} fail with this advice; a poll that waits is answered at once. With
     * {@code none} and {@code handshake} the server forgets the session too.
     */
    @Control("POST /connect-advice")
    public void connectAdvice(String reconnect) {
        notifications.adviseOnNextConnect(reconnect);
    }

    /** Makes the next {@code /meta/subscribe} fail with a reply that lacks the field {@code subscription}. */
    public void failSubscribe() {
        failSubscribe(1);
    }

    /** Makes the next {@code count} messages to {@code /meta/subscribe} fail. */
    public void failSubscribe(int count) {
        notifications.failSubscribes(count);
    }

    private Instant now() {
        return clock.instant().plus(settings().clockOffset());
    }

    private final class Listener implements NotificationListener {
        @Override
        public void subscribed(Subscriber subscriber, String channel) {
            if (channel.equals(Channels.UPDATES)) {
                sendUpdatesBeforeSubscribeReply(subscriber);
            }
        }

        @Override
        public void ended(String cookie, boolean timedOut) {
            if (!settings().keepSubscriptions()) {
                registry.closeAllOf(cookie);
            }
        }
    }

    private void send(String cookie, UpdateBatch batch) {
        notifications.sendTo(cookie, Channels.UPDATES, batch.json(settings().wrapUpdates()));
    }

    private void sendUpdatesBeforeSubscribeReply(Subscriber session) {
        if (!settings().earlyUpdates()) {
            return;
        }
        UpdateBatch batch = new UpdateBatch();
        registry.all().stream()
                .filter(subscription -> subscription.address().sessionCookie().equals(session.cookie()))
                .flatMap(subscription -> subscription.statistics().stream())
                .forEach(statistic -> addCurrent(batch, statistic));
        if (batch.isEmpty()) {
            batch.addRaw(unknownUpdate("unknown-subscription", "unknown-statistic", null));
        }
        session.deliver(Channels.UPDATES, batch.json(settings().wrapUpdates()));
    }

    private void addCurrent(UpdateBatch batch, OpenStatistic statistic) {
        Optional<StatisticValues.Reading> reading = values.read(statistic.key(), statistic.definition());
        reading.ifPresent(current -> batch.add(
                statistic, Json.text(current.value()), current.timestamp().toEpochMilli()));
    }

    private String unknownUpdate(String subscriptionId, String statisticId, Object value) {
        ObjectNode update = Json.object().put("subscriptionId", subscriptionId).put("statisticId", statisticId);
        update.set("value", Json.tree(value));
        return Json.text(update.put("timestamp", clock.millis()));
    }
}
