// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.stats.session;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Brings the updates of a notification to the registrations that subscribed to them. Thread-safe. */
final class UpdateRouter {

    /** By the vendor's id of a subscription, or by the operation's while it is being opened. */
    private final Map<String, StatisticsRegistration> routes = new ConcurrentHashMap<>();

    /** By the id of a statistic whose subscription is being opened: the vendor may open it under an id other than the operation's. */
    private final Map<String, StatisticsRegistration> opening = new ConcurrentHashMap<>();

    /** A subscription is about to be opened by an operation. */
    void opening(StatisticsSubscription subscription, String operationId) {
        routes.put(operationId, subscription.registration());
        subscription.statisticIds().forEach(id -> opening.put(id, subscription.registration()));
    }

    /** A subscription is open. */
    void opened(StatisticsSubscription subscription, String id) {
        routes.put(id, subscription.registration());
        openingEnded(subscription);
    }

    /** A subscription is not being opened any more. */
    void openingEnded(StatisticsSubscription subscription) {
        subscription.statisticIds().forEach(id -> opening.remove(id, subscription.registration()));
    }

    void remove(String id) {
        routes.remove(id);
    }

    void remove(StatisticsRegistration registration) {
        routes.values().removeIf(other -> other == registration);
        opening.values().removeIf(other -> other == registration);
    }

    void clear() {
        routes.clear();
        opening.clear();
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
        List<Group> groups = new ArrayList<>(1);
        Optional<Group> group = Optional.empty();
        String lastId = "";
        int unknown = 0;
        for (JsonNode json : statistics) {
            String id = json.path("subscriptionId").asText();
            // Most notifications are of one subscription.
            if (group.isEmpty() || !id.equals(lastId)) {
                group = route(id, json.path("statisticId").asText())
                        .map(registration -> group(registration, groups, statistics.size()));
                lastId = id;
            }
            if (group.isPresent()) {
                group.get().updates().add(json);
            } else {
                unknown++;
            }
        }
        for (Group each : groups) {
            unknown += each.registration().received(each.updates(), now);
        }
        return unknown;
    }

    /** The updates of a notification for a registration. */
    private record Group(StatisticsRegistration registration, List<JsonNode> updates) {}

    private static Group group(StatisticsRegistration registration, List<Group> groups, int size) {
        for (Group group : groups) {
            if (group.registration() == registration) {
                return group;
            }
        }
        Group added = new Group(registration, new ArrayList<>(size));
        groups.add(added);
        return added;
    }

    private Optional<StatisticsRegistration> route(String subscriptionId, String statisticId) {
        return Optional.ofNullable(routes.get(subscriptionId)).or(() -> Optional.ofNullable(opening.get(statisticId)));
    }
}
