// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.statistics;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.simulator.genesys.cometd.NotificationServer;
import io.camelcx.simulator.genesys.envelope.Envelope;
import io.camelcx.simulator.genesys.settings.StatisticsSettings;
import io.camelcx.simulator.http.Answer;
import io.camelcx.simulator.http.HttpCall;
import io.camelcx.simulator.http.Json;
import io.camelcx.simulator.http.Routes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** The REST operations of the vendor's Statistics API. */
final class StatisticsEndpoints {
    private final StatisticValues values;
    private final SubscriptionRegistry registry;
    private final Supplier<ServiceState> state;
    private final Supplier<StatisticsSettings> settings;
    private final SubscriptionReader reader;

    StatisticsEndpoints(
            StatisticValues values,
            SubscriptionRegistry registry,
            Supplier<ServiceState> state,
            Supplier<StatisticsSettings> settings) {
        this.settings = settings;
        this.values = values;
        this.registry = registry;
        this.state = state;
        this.reader = new SubscriptionReader(values);
    }

    Routes routes() {
        Routes whileAvailable = new Routes()
                .on("POST", "/statistics/v3/operations/get-statistic-ex", this::getStatistics)
                .on("GET", "/statistics/v3/statistic-values/{statisticName}", this::getStatistic)
                .on("POST", "/statistics/v3/subscriptions", this::subscribe)
                .on("GET", "/statistics/v3/subscriptions/{id}/statistic-values", this::subscriptionValues);
        return new Routes()
                .include(whileAvailable, this::refusedWhileUnavailable)
                .on("DELETE", "/statistics/v3/subscriptions/{id}", this::unsubscribe);
    }

    private Routes.Endpoint refusedWhileUnavailable(Routes.Endpoint endpoint) {
        return call -> state.get() == ServiceState.AVAILABLE
                ? endpoint.answer(call)
                : Envelope.error(503, "The Statistics service is unavailable");
    }

    private Answer getStatistics(HttpCall call) {
        ArrayNode found = Json.object().arrayNode();
        List<ObjectNode> errors = new ArrayList<>();
        for (JsonNode item : SubscriptionReader.statistics(body(call))) {
            StatisticKey key = SubscriptionReader.key(item, item.path("name").asText(""));
            Optional<String> problem = key.name().isBlank()
                    ? Optional.of("name is missing; only predefined statistics can be requested")
                    : SubscriptionReader.missingObject(key);
            Optional<StatisticValues.Reading> reading =
                    problem.isPresent() ? Optional.empty() : values.read(key, Optional.empty());
            if (reading.isPresent()) {
                found.add(withReading(described(Optional.of(key.name()), key), reading.get()));
            } else {
                errors.add(Envelope.part(
                        problem.isPresent() ? 400 : 404, problem.orElseGet(() -> values.whyUnknown(key)), item));
            }
        }
        return found.isEmpty()
                ? Envelope.error(400, "None of the statistics can be given", errors)
                : Envelope.done(Json.object().set("statistics", found), errors);
    }

    private Answer getStatistic(HttpCall call) {
        String objectType = call.query("objectType").orElseThrow(() -> Envelope.refusal(400, "objectType is missing"));
        String objectId = call.query("objectId").orElseThrow(() -> Envelope.refusal(400, "objectId is missing"));
        StatisticKey key = new StatisticKey(objectType, objectId, call.variable("statisticName"));
        return values.read(key, Optional.empty())
                .map(reading -> withReading(described(Optional.of(key.name()), key), reading))
                .map(statistic -> Envelope.done(Json.object().set("statistic", statistic), List.of()))
                .orElseGet(() -> Envelope.error(404, values.whyUnknown(key)));
    }

    private Answer subscribe(HttpCall call) {
        boolean verbose = isVerbose(call);
        ObjectNode body = body(call);
        SubscriptionReader.Outcome outcome = reader.read(session(call), body);
        Subscription subscription = outcome.subscription();
        boolean refusedForOne =
                settings.get().refuseWholeLists() && !outcome.errors().isEmpty();
        if (subscription.statistics().isEmpty() || refusedForOne) {
            return Envelope.error(
                    400,
                    refusedForOne ? "The statistics cannot be opened" : "None of the statistics can be opened",
                    outcome.errors());
        }
        // Opened before it is read: an update may overtake this answer, but none is lost between the two.
        registry.open(subscription);
        return Envelope.done(data(subscription, subscription.statistics(), verbose, true), outcome.errors());
    }

    private Answer unsubscribe(HttpCall call) {
        registry.close(new SubscriptionAddress(session(call), call.variable("id")));
        return Envelope.done();
    }

    private Answer subscriptionValues(HttpCall call) {
        boolean verbose = isVerbose(call);
        // The operation documents no 404, but the introduction answers this message with this code.
        Subscription subscription = registry.find(new SubscriptionAddress(session(call), call.variable("id")))
                .orElseThrow(() -> Envelope.refusal(500, "Resource not found"));
        Optional<Set<String>> wanted = call.query("statisticIds").map(ids -> Set.of(ids.split(",")));
        List<OpenStatistic> statistics = subscription.statistics().stream()
                .filter(statistic -> wanted.isEmpty() || wanted.get().contains(statistic.statisticId()))
                .toList();
        return Envelope.done(data(subscription, statistics, verbose, false), List.of());
    }

    private ObjectNode data(
            Subscription subscription, List<OpenStatistic> statistics, boolean verbose, boolean withOperation) {
        ObjectNode data =
                Json.object().put("subscriptionId", subscription.address().subscriptionId());
        if (withOperation) {
            data.put("operationId", subscription.address().subscriptionId());
        }
        ArrayNode list = data.putArray("statistics");
        for (OpenStatistic statistic : statistics) {
            ObjectNode item = Json.object().put("statisticId", statistic.statisticId());
            if (verbose) {
                item.setAll(described(statistic.name(), statistic.key()));
            }
            values.read(statistic.key(), statistic.definition())
                    .ifPresent(reading -> list.add(withReading(item, reading)));
        }
        return data;
    }

    private static ObjectNode described(Optional<String> name, StatisticKey key) {
        ObjectNode item = Json.object().put("objectId", key.objectId()).put("objectType", key.objectType());
        name.ifPresent(value -> item.put("name", value));
        return item;
    }

    private static ObjectNode withReading(ObjectNode item, StatisticValues.Reading reading) {
        item.set("value", reading.value());
        return item.put("timestamp", reading.timestamp().toEpochMilli());
    }

    private static ObjectNode body(HttpCall call) {
        return call.json().orElseThrow(() -> Envelope.refusal(400, "The body must be a JSON object"));
    }

    private static boolean isVerbose(HttpCall call) {
        String verbose = call.query("verbose").orElse("INFO");
        return switch (verbose) {
            case "INFO" -> true;
            case "OFF" -> false;
            default -> throw Envelope.refusal(400, "verbose is '" + verbose + "', allowed are OFF and INFO");
        };
    }

    private static String session(HttpCall call) {
        return (String) call.attribute(NotificationServer.SESSION_ATTRIBUTE).orElseThrow();
    }
}
