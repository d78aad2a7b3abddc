// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.simulator.genesys.envelope.Envelope;
import io.camelcx.simulator.genesys.statistics.StatisticsService;
import io.camelcx.simulator.http.Json;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Statistics that are polled; their values are those of the Statistics API. */
final class ReportingOperations {
    private final StatisticsService statistics;
    private final Clock clock;
    private final Map<String, ArrayNode> subscriptions = new LinkedHashMap<>();

    ReportingOperations(StatisticsService statistics, Clock clock) {
        this.statistics = statistics;
        this.clock = clock;
    }

    void addTo(Map<String, Action> actions) {
        actions.put("subscribe", this::subscribe);
        actions.put("peek", request -> Outcome.of(values(request.variable("subscriptionId"))));
        actions.put("peekMultiple", this::peekMultiple);
        actions.put("unsubscribe", this::unsubscribe);
    }

    private Outcome subscribe(WorkspaceRequest request) {
        ArrayNode list = Json.object().arrayNode();
        for (JsonNode statistic : request.data().path("statistics")) {
            for (String field : new String[] {"objectId", "objectType", "name"}) {
                if (statistic.path(field).asText("").isBlank()) {
                    throw Envelope.refusal(400, "statistics: " + field + " is missing");
                }
            }
            ObjectNode open = Json.object().put("statisticId", UUID.randomUUID().toString());
            open.setAll((ObjectNode) statistic.deepCopy());
            list.add(open);
        }
        String id = UUID.randomUUID().toString();
        subscriptions.put(id, list);
        return Outcome.of(values(id));
    }

    private Outcome peekMultiple(WorkspaceRequest request) {
        ObjectNode data = Json.object();
        ArrayNode list = data.putArray("subscriptions");
        for (String id : request.call().query("ids").orElse("").split(",")) {
            list.add(values(id));
        }
        return Outcome.of(data);
    }

    private Outcome unsubscribe(WorkspaceRequest request) {
        subscriptions.remove(request.variable("subscriptionId"));
        return Outcome.nothing();
    }

    private ObjectNode values(String id) {
        ArrayNode open = Optional.ofNullable(subscriptions.get(id))
                .orElseThrow(() -> Envelope.refusal(404, "Unknown subscription " + id));
        ObjectNode data = Json.object().put("subscriptionId", id);
        ArrayNode list = data.putArray("statistics");
        for (JsonNode statistic : open) {
            list.add(statistics.withValue(statistic).put("timestamp", clock.millis()));
        }
        return data;
    }
}
