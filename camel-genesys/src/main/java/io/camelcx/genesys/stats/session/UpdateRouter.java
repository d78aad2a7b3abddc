// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.stats.session;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Brings the updates of a notification to the subscriptions that asked for them. Thread-safe. */
final class UpdateRouter {

    /** By the vendor's id, or by the operation's while it is being opened. */
    private final Map<String, StatisticsSubscription> routes = new ConcurrentHashMap<>();

    void add(String id, StatisticsSubscription subscription) {
        routes.put(id, subscription);
    }

    void remove(String id) {
        routes.remove(id);
    }

    void remove(String id, StatisticsSubscription subscription) {
        routes.remove(id, subscription);
    }

    void remove(StatisticsSubscription subscription) {
        routes.values().removeIf(other -> other == subscription);
    }

    void remove(StatisticsRegistration registration) {
        routes.values().removeIf(subscription -> subscription.registration() == registration);
    }

    void clear() {
        routes.clear();
    }

    boolean contains(String id) {
        return routes.containsKey(id);
    }

    /**
     * A notification: wrapped in {@code data} or flat.
     *
     * @param now when it arrived
     * @return how many of its statistics are of no subscription here
     */
    int received(JsonNode notification, Instant now) {
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
        return unknown + routing.deliver(now);
    }

    /** A subscription that is being opened may turn out to bear another id than the operation's. */
    private Optional<StatisticsSubscription> route(String subscriptionId, String statisticId) {
        return Optional.ofNullable(routes.get(subscriptionId)).or(() -> routes.values().stream()
                .filter(candidate -> candidate.registration().guarded(() -> candidate.isOpeningWith(statisticId)))
                .findFirst());
    }
}
