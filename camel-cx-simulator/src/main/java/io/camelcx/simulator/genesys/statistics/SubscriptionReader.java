// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.statistics;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.simulator.genesys.envelope.Envelope;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Reads the body that opens a subscription. What is wrong with one statistic does not keep the others from being opened. */
final class SubscriptionReader {
    private final StatisticValues values;

    SubscriptionReader(StatisticValues values) {
        this.values = values;
    }

    /** The statistics that can be opened, and the vendor's error entries for those that cannot. */
    record Outcome(Subscription subscription, List<ObjectNode> errors) {}

    /** Why a statistic cannot be opened. */
    private static final class UnusableException extends Exception {
        private final int code;

        private UnusableException(int code, String message) {
            super(message, null, false, false);
            this.code = code;
        }
    }

    Outcome read(String sessionCookie, ObjectNode body) {
        String id = body.path("operationId").asText("");
        SubscriptionAddress address = new SubscriptionAddress(
                sessionCookie, id.isBlank() ? UUID.randomUUID().toString() : id);
        List<OpenStatistic> opened = new ArrayList<>();
        List<ObjectNode> errors = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (JsonNode item : statistics(body)) {
            try {
                OpenStatistic statistic = read(address, item);
                if (!ids.add(statistic.statisticId())) {
                    throw new UnusableException(400, "statisticId '" + statistic.statisticId() + "' is not unique");
                }
                opened.add(statistic);
            } catch (UnusableException e) {
                errors.add(Envelope.part(e.code, e.getMessage(), item));
            }
        }
        return new Outcome(new Subscription(address, List.copyOf(opened)), errors);
    }

    /** The list {@code data.statistics}; a body without one is refused. */
    static JsonNode statistics(ObjectNode body) {
        JsonNode statistics = body.path("data").path("statistics");
        if (!statistics.isArray() || statistics.isEmpty()) {
            throw Envelope.refusal(400, "data.statistics must be a list with at least one statistic");
        }
        return statistics;
    }

    static StatisticKey key(JsonNode item, String name) {
        return new StatisticKey(
                item.path("objectType").asText(""), item.path("objectId").asText(""), name);
    }

    static Optional<String> missingObject(StatisticKey key) {
        if (key.objectType().isBlank()) {
            return Optional.of("objectType is missing");
        }
        return key.objectId().isBlank() ? Optional.of("objectId is missing") : Optional.empty();
    }

    private OpenStatistic read(SubscriptionAddress address, JsonNode item) throws UnusableException {
        Optional<String> name = Optional.of(item.path("name").asText("")).filter(text -> !text.isBlank());
        Optional<Definition> definition = definition(item);
        if (name.isEmpty() && definition.isEmpty()) {
            throw new UnusableException(400, "name or definition is missing");
        }
        String given = item.path("statisticId").asText("");
        String statisticId = given.isBlank() ? UUID.randomUUID().toString() : given;
        StatisticKey key = key(item, name.orElse(statisticId));
        Optional<String> missing = missingObject(key);
        if (missing.isPresent()) {
            throw new UnusableException(400, missing.get());
        }
        StatisticValues.Reading reading =
                values.read(key, definition).orElseThrow(() -> new UnusableException(404, values.whyUnknown(key)));
        Notification notification = definition.map(Definition::notification).orElseGet(() -> values.notification(key));
        OpenStatistic statistic = new OpenStatistic(address, statisticId, key, name, definition, notification);
        statistic.sent(values.measure(key, definition, reading.timestamp()), reading.timestamp());
        return statistic;
    }

    private static Optional<Definition> definition(JsonNode item) throws UnusableException {
        if (!item.has("definition")) {
            return Optional.empty();
        }
        if (!(item.get("definition") instanceof ObjectNode json)) {
            throw new UnusableException(400, "definition must be an object");
        }
        try {
            return Optional.of(Definition.of(json));
        } catch (IllegalArgumentException e) {
            throw new UnusableException(400, e.getMessage());
        }
    }
}
