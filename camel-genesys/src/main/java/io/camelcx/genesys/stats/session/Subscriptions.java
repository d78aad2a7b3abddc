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
package io.camelcx.genesys.stats.session;

import com.fasterxml.jackson.databind.JsonNode;
import io.camelcx.genesys.GenesysApi;
import io.camelcx.genesys.stats.client.GenesysStatsClient;
import io.camelcx.genesys.stats.client.Statistic;
import io.camelcx.genesys.stats.client.StatisticsReply;
import io.camelcx.support.error.Cause;
import io.camelcx.support.error.CxApiException;
import io.camelcx.support.retry.Backoff;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * The REST subscriptions of a session: opened while it is online, found or opened again after each interruption, tried
 * again when they fail. Everything but {@link #received} runs on the control thread.
 */
final class Subscriptions {

    private static final Logger LOG = LoggerFactory.getLogger(Subscriptions.class);
    private static final int MAX_NAMED = 5;

    private final GenesysApi api;
    private final GenesysStatsClient client;
    private final ControlThread control;
    private final Backoff backoff;
    private final List<StatisticsRegistration> registrations = new CopyOnWriteArrayList<>();

    /** By the vendor's id, or by the operation's while it is being opened. */
    private final Map<String, StatisticsSubscription> routes = new ConcurrentHashMap<>();

    /** Replies to what was asked for in an earlier epoch come too late. */
    private int epoch;

    private boolean online;

    Subscriptions(GenesysApi api, GenesysStatsClient client, ControlThread control, Backoff backoff) {
        this.api = api;
        this.client = client;
        this.control = control;
        this.backoff = backoff;
    }

    List<StatisticsRegistration> registrations() {
        return registrations;
    }

    void add(StatisticsRegistration registration) {
        registrations.add(registration);
        if (online) {
            registration.subscriptions().forEach(this::open);
        }
    }

    /** Takes a registration off, and its subscriptions from the vendor. */
    CompletableFuture<Void> remove(StatisticsRegistration registration) {
        registrations.remove(registration);
        List<String> open = registration.close();
        routes.values().removeIf(subscription -> subscription.registration() == registration);
        return online
                ? CompletableFuture.allOf(open.stream().map(this::unsubscribe).toArray(CompletableFuture[]::new))
                : CompletableFuture.completedFuture(null);
    }

    /** The session is open, or open again: subscriptions that it may still hold are looked up, the others opened. */
    void online() {
        epoch++;
        online = true;
        all().forEach(this::restore);
    }

    /** Whether any statistic is subscribed. */
    boolean anyOpen() {
        return registrations.stream()
                .anyMatch(registration -> registration.status().open() > 0);
    }

    /** The session is interrupted; its subscriptions may have survived. */
    void offline() {
        epoch++;
        online = false;
    }

    /** The vendor's service has dropped all subscriptions. */
    void dropped() {
        offline();
        routes.clear();
        registrations.forEach(StatisticsRegistration::dropped);
    }

    private List<StatisticsSubscription> all() {
        return registrations.stream().flatMap(r -> r.subscriptions().stream()).toList();
    }

    private void restore(StatisticsSubscription subscription) {
        subscription
                .registration()
                .guarded(subscription::id)
                .ifPresentOrElse(id -> findAgain(subscription, id), () -> open(subscription));
    }

    private void findAgain(StatisticsSubscription subscription, String id) {
        call(() -> client.subscriptionValues(id, subscription.statistics(), List.of()), (reply, failure) -> {
            if (!subscription.registration().guarded(subscription::id).equals(Optional.of(id))) {
                return;
            }
            if (failure == null && !reply.values().isEmpty()) {
                subscription.registration().refreshed(subscription, reply);
            } else {
                LOG.debug("Subscription {} is gone, it is opened anew", id);
                routes.remove(id);
                open(subscription);
            }
        });
    }

    private void open(StatisticsSubscription subscription) {
        String operationId = UUID.randomUUID().toString();
        if (!online || !subscription.registration().opening(subscription, operationId)) {
            return;
        }
        routes.values().remove(subscription);
        routes.put(operationId, subscription);
        call(() -> client.subscribe(operationId, subscription.statistics()), (reply, failure) -> {
            if (failure == null) {
                opened(subscription, operationId, reply);
            } else {
                failed(subscription, operationId, failure);
            }
        });
    }

    private void opened(StatisticsSubscription subscription, String operationId, StatisticsReply reply) {
        String id = reply.subscriptionId().isEmpty() ? operationId : reply.subscriptionId();
        StatisticsRegistration registration = subscription.registration();
        if (!registration.guarded(() -> subscription.isOpening(operationId))) {
            unsubscribe(id);
            return;
        }
        // In place before the state changes, so that no update finds neither.
        routes.put(id, subscription);
        boolean known = registration.guarded(subscription::isRefused);
        Optional<StatisticsSubscription> rest = registration.opened(subscription, id, reply);
        if (!id.equals(operationId)) {
            routes.remove(operationId, subscription);
        }
        rest.ifPresent(refused -> {
            if (!known) {
                tell(subscription, refused, reply);
            }
            later(backoff.max(), refused);
        });
    }

    private void tell(StatisticsSubscription opened, StatisticsSubscription refused, StatisticsReply reply) {
        LOG.warn(
                "Genesys refuses {} of {} statistics; they are tried again in {} ms",
                refused.size(),
                refused.size() + opened.size(),
                backoff.max().toMillis());
        StatisticsSink sink = opened.registration().sink();
        if (reply.errors().isEmpty()) {
            sink.refused(CxApiException.of(GenesysApi.VENDOR, "subscribe")
                    .problem("the answer leaves out "
                            + refused.statistics().stream()
                                    .limit(MAX_NAMED)
                                    .map(Statistic::label)
                                    .collect(Collectors.joining(", "))
                            + (refused.size() > MAX_NAMED ? " and " + (refused.size() - MAX_NAMED) + " more" : ""))
                    .build());
        }
        reply.errors().forEach(sink::refused);
    }

    private void failed(StatisticsSubscription subscription, String operationId, Throwable failure) {
        StatisticsRegistration registration = subscription.registration();
        routes.remove(operationId, subscription);
        int attempt = registration.failed(subscription, failure);
        boolean refused = SessionFailure.of(failure).permanent();
        if (failure instanceof CxApiException lost && lost.outcomeUnknown()) {
            // It may exist all the same; nobody would read it.
            unsubscribe(operationId);
        }
        boolean news = !refused || registration.refused(subscription, (CxApiException) failure);
        Duration delay = refused ? backoff.max() : backoff.delay(attempt, ThreadLocalRandom.current());
        LOG.atLevel(news ? Level.WARN : Level.DEBUG)
                .log(
                        "{} statistics could not be subscribed, next try in {} ms: {}",
                        subscription.size(),
                        delay.toMillis(),
                        failure.getMessage());
        later(delay, subscription);
    }

    private void later(Duration delay, StatisticsSubscription subscription) {
        int scheduled = epoch;
        control.schedule(delay, () -> {
            if (scheduled == epoch) {
                open(subscription);
            }
        });
    }

    /** Makes a REST call off the control thread, and handles its outcome on it unless that has come too late. */
    private void call(
            Supplier<CompletableFuture<StatisticsReply>> call, BiConsumer<StatisticsReply, Throwable> outcome) {
        int asked = epoch;
        CompletableFuture.supplyAsync(call, api.threads().workers())
                .thenCompose(Function.identity())
                .whenComplete((reply, failure) -> control.execute(() -> {
                    if (asked == epoch) {
                        outcome.accept(reply, Cause.of(failure));
                    } else if (failure == null) {
                        abandon(reply.subscriptionId());
                    }
                }));
    }

    private void abandon(String id) {
        if (!id.isEmpty() && !routes.containsKey(id)) {
            unsubscribe(id);
        }
    }

    private CompletableFuture<Void> unsubscribe(String id) {
        return CompletableFuture.supplyAsync(
                        () -> client.unsubscribe(id), api.threads().workers())
                .thenCompose(Function.identity())
                .exceptionally(failure -> {
                    LOG.debug("Subscription {} could not be deleted: {}", id, failure.getMessage());
                    return null;
                });
    }

    /**
     * A notification: wrapped in {@code data} or flat.
     *
     * @return how many of its statistics nobody has asked for
     */
    int received(JsonNode notification) {
        JsonNode wrapped = notification.path("data").path("statistics");
        JsonNode statistics = wrapped.isArray() ? wrapped : notification.path("statistics");
        NotificationRouting routing = new NotificationRouting(statistics.size());
        String lastId = "";
        Optional<StatisticsSubscription> subscription = Optional.empty();
        int unknown = 0;
        for (JsonNode json : statistics) {
            String subscriptionId = json.path("subscriptionId").asText();
            String statisticId = json.path("statisticId").asText();
            // Most notifications are of one subscription.
            if (subscription.isEmpty() || !subscriptionId.equals(lastId)) {
                subscription = route(subscriptionId, statisticId);
                lastId = subscriptionId;
            }
            if (subscription.isPresent()) {
                routing.add(subscription.get(), statisticId, json);
            } else {
                unknown++;
            }
        }
        return unknown + routing.deliver(api.clock().instant());
    }

    /** A subscription that is being opened may turn out to bear another id than the operation's. */
    private Optional<StatisticsSubscription> route(String subscriptionId, String statisticId) {
        return Optional.ofNullable(routes.get(subscriptionId)).or(() -> routes.values().stream()
                .filter(candidate -> candidate.registration().guarded(() -> candidate.isOpeningWith(statisticId)))
                .findFirst());
    }
}
