// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.statistics;

import com.fasterxml.jackson.databind.JsonNode;
import io.camelcx.simulator.genesys.centre.ContactCentre;
import io.camelcx.simulator.http.Json;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The current values: what was published by hand wins over what the contact centre measures. */
final class StatisticValues {

    /** A value and when it was generated. */
    record Reading(JsonNode value, Instant timestamp) {}

    private final ContactCentre centre;
    private final Map<StatisticKey, Reading> published = new ConcurrentHashMap<>();

    StatisticValues(ContactCentre centre) {
        this.centre = centre;
    }

    void publish(StatisticKey key, JsonNode value, Instant timestamp) {
        published.put(key, new Reading(value, timestamp));
    }

    void clearPublished() {
        published.clear();
    }

    boolean isPublished(StatisticKey key) {
        return published.containsKey(key);
    }

    /** The value of the statistic; empty when there is no such object or statistic. */
    Optional<Reading> read(StatisticKey key, Optional<Definition> definition) {
        Reading reading = published.get(key);
        if (reading != null) {
            return Optional.of(reading);
        }
        Instant now = centre.now();
        return measure(key, definition, now).map(measurement -> new Reading(Json.tree(measurement.value(now)), now));
    }

    /** What the contact centre measures now; empty when there is no such object or statistic. */
    Optional<Measurement> measure(StatisticKey key, Optional<Definition> definition, Instant now) {
        return switch (key.objectType()) {
            case "Agent" ->
                centre.agent(key.objectId())
                        .flatMap(agent -> definition.isPresent()
                                ? Optional.of(definition.get().measure(agent, now))
                                : PredefinedStatistics.ofAgent(key.name())
                                        .map(statistic -> statistic.measure().measure(agent, now)));
            case "Queue" ->
                centre.queue(key.objectId())
                        .flatMap(queue -> definition.isPresent()
                                ? Optional.of(
                                        new Measurement.Number(definition.get().measure(queue)))
                                : PredefinedStatistics.ofQueue(key.name())
                                        .map(statistic -> new Measurement.Number(
                                                statistic.measure().measure(queue))));
            default -> Optional.empty();
        };
    }

    /** Why {@link #read} finds nothing. */
    String whyUnknown(StatisticKey key) {
        boolean objectKnown =
                switch (key.objectType()) {
                    case "Agent" -> centre.agent(key.objectId()).isPresent();
                    case "Queue" -> centre.queue(key.objectId()).isPresent();
                    default -> false;
                };
        return objectKnown
                ? "Unknown statistic '" + key.name() + "' for object type " + key.objectType()
                : "Unknown object '" + key.objectId() + "' of type '" + key.objectType() + "'";
    }

    /** When changes of a predefined statistic are sent; at once for one that exists only by being published. */
    Notification notification(StatisticKey key) {
        return switch (key.objectType()) {
            case "Agent" ->
                PredefinedStatistics.ofAgent(key.name())
                        .map(PredefinedStatistics.OfAgent::notification)
                        .orElse(Notification.immediate(1));
            case "Queue" ->
                PredefinedStatistics.ofQueue(key.name())
                        .map(PredefinedStatistics.OfQueue::notification)
                        .orElse(Notification.immediate(1));
            default -> Notification.immediate(1);
        };
    }
}
