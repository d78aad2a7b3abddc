// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.stats.session;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Brings the updates of a notification to the registrations that subscribed to them. Thread-safe. */
final class UpdateRouter {

    /** By the vendor's id of a subscription, or by the operation's while it is being opened. */
    private final Map<String, StatisticsRegistration> routes = new ConcurrentHashMap<>();

    void add(String id, StatisticsRegistration registration) {
        routes.put(id, registration);
    }

    void remove(String id) {
        routes.remove(id);
    }

    void remove(StatisticsRegistration registration) {
        routes.values().removeIf(other -> other == registration);
    }

    void clear() {
        routes.clear();
    }

    boolean contains(String id) {
        return routes.containsKey(id);
    }

    /**
     * A notification: wrapped in {@code data} or flat. Each registration gets its updates at once.
     *
     * @param now when it arrived
     * @return how many of its statistics belong to no subscription
     */
    int received(JsonNode notification, Instant now) {
        JsonNode wrapped = notification.path("data").path("statistics");
        JsonNode statistics = wrapped.isArray() ? wrapped : notification.path("statistics");
        Map<StatisticsRegistration, List<JsonNode>> updates = new LinkedHashMap<>(2);
        String lastId = "";
        Optional<List<JsonNode>> routed = Optional.empty();
        int unknown = 0;
        for (JsonNode json : statistics) {
            String id = json.path("subscriptionId").asText();
            // Most notifications are of one subscription.
            if (routed.isEmpty() || !id.equals(lastId)) {
                routed = route(id, json.path("statisticId").asText())
                        .map(to -> updates.computeIfAbsent(to, added -> new ArrayList<>(statistics.size())));
                lastId = id;
            }
            if (routed.isPresent()) {
                routed.get().add(json);
            } else {
                unknown++;
            }
        }
        for (Map.Entry<StatisticsRegistration, List<JsonNode>> each : updates.entrySet()) {
            unknown += each.getKey().received(each.getValue(), now);
        }
        return unknown;
    }

    /** The vendor may open a subscription under an id other than the operation's. */
    private Optional<StatisticsRegistration> route(String subscriptionId, String statisticId) {
        return Optional.ofNullable(routes.get(subscriptionId)).or(() -> routes.values().stream()
                .filter(candidate -> candidate.isOpening(statisticId))
                .findFirst());
    }
}
