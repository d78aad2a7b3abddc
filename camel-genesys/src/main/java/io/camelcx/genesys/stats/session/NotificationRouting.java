// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.stats.session;

import com.fasterxml.jackson.databind.JsonNode;
import io.camelcx.genesys.stats.session.StatisticsRegistration.RoutedUpdate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The updates of one notification, sorted by the registrations that asked for them: each gets its own as one notification.
 * Usually there is one registration, and no map is made.
 */
final class NotificationRouting {

    private final int size;
    private final Map<StatisticsRegistration, List<RoutedUpdate>> others = new LinkedHashMap<>(0);
    private StatisticsRegistration first;
    private List<RoutedUpdate> ofFirst = List.of();

    /** @param size how many updates there may be */
    NotificationRouting(int size) {
        this.size = size;
    }

    void add(StatisticsSubscription subscription, String statisticId, JsonNode json) {
        StatisticsRegistration registration = subscription.registration();
        if (first == null) {
            first = registration;
            ofFirst = new ArrayList<>(size);
        }
        List<RoutedUpdate> updates =
                first == registration ? ofFirst : others.computeIfAbsent(registration, added -> new ArrayList<>());
        updates.add(new RoutedUpdate(subscription, statisticId, json));
    }

    /**
     * Hands the updates on.
     *
     * @param now when they arrived
     * @return how many of them nobody has asked for
     */
    int deliver(Instant now) {
        int unknown = first == null ? 0 : first.received(ofFirst, now);
        for (Map.Entry<StatisticsRegistration, List<RoutedUpdate>> other : others.entrySet()) {
            unknown += other.getKey().received(other.getValue(), now);
        }
        return unknown;
    }
}
