// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.engagement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.simulator.genesys.centre.ContactCentre;
import io.camelcx.simulator.genesys.settings.EngagementSettings;
import io.camelcx.simulator.genesys.statistics.StatisticsService;
import io.camelcx.simulator.http.Answer;
import io.camelcx.simulator.http.HttpCall;
import io.camelcx.simulator.http.Json;
import io.camelcx.simulator.http.Routes;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The operations on queues: their status, waiting times, call-in numbers, statistics. */
final class QueueEndpoints {
    private static final Pattern MAX_AGE = Pattern.compile("max-age=(\\d+)");
    private static final int LEAST_AGE = 15;
    private static final Duration CALL_IN = Duration.ofMinutes(10);

    private final ContactCentre centre;
    private final StatisticsService statistics;
    private final Supplier<EngagementSettings> settings;
    private final Clock clock;
    private final Map<String, QueueStatus> directed = new ConcurrentHashMap<>();

    QueueEndpoints(
            ContactCentre centre, StatisticsService statistics, Supplier<EngagementSettings> settings, Clock clock) {
        this.centre = centre;
        this.statistics = statistics;
        this.settings = settings;
        this.clock = clock;
    }

    void addTo(Routes routes, String base) {
        routes.on("GET", base + "/callbacks/queue-status/{queue-name}", this::queueStatus)
                .on("GET", base + "/estimated-wait-time", this::estimatedWaitTime)
                .on("POST", base + "/call-in/requests/create", this::callIn)
                .on("POST", base + "/statistics/operations/get-statistic-ex", this::getStatistics);
    }

    void direct(String queue, QueueStatus status) {
        directed.put(queue, status);
    }

    void clear() {
        directed.clear();
    }

    /** The status that a test gave, or else that of the contact centre's queue. */
    private Optional<QueueStatus> status(String queue) {
        return Optional.ofNullable(directed.get(queue))
                .or(() -> centre.queue(queue).map(found -> {
                    boolean open = new SlotCalendar(settings.get()).isOpen(clock.instant());
                    return found.entered() == 0
                            ? new QueueStatus(-1, open, true)
                            : new QueueStatus(
                                    Math.max(
                                            found.averageWaitSeconds(),
                                            found.longestWait().toSeconds()),
                                    open,
                                    true);
                }));
    }

    private Answer queueStatus(HttpCall call) {
        String queue = call.variable("queue-name");
        QueueStatus status = status(queue).orElseThrow(() -> EngagementAnswers.refusal(400, "Unknown queue " + queue));
        return EngagementAnswers.done(Json.tree(status));
    }

    private Answer estimatedWaitTime(HttpCall call) {
        String queues = call.query("virtual-queues")
                .orElseThrow(() -> EngagementAnswers.refusal(400, "virtual-queues is missing"));
        String mode = call.query("mode").orElse("mode2");
        if (!List.of("mode1", "mode2", "mode3").contains(mode)) {
            throw EngagementAnswers.refusal(400, "mode is '" + mode + "', allowed are mode1, mode2 and mode3");
        }
        ArrayNode list = Json.object().arrayNode();
        for (String queue : queues.split(",")) {
            QueueStatus status = status(queue).orElse(new QueueStatus(-1, false, false));
            int code = status.ewt() >= 0 ? 0 : status.offerImmediateCallback() ? -1 : -2;
            list.addObject()
                    .put("virtualQueue", queue)
                    .put("estimatedWaitTime", status.ewt())
                    .put("message", code == 0 ? "OK" : code == -1 ? "No traffic" : "No agents")
                    .put("resultCode", code);
        }
        return EngagementAnswers.done(list);
    }

    private Answer callIn(HttpCall call) {
        ObjectNode body = EngagementAnswers.body(call);
        String group = EngagementAnswers.required(body, "groupName");
        ObjectNode data = Json.object()
                .put("id", UUID.randomUUID().toString())
                .put("toPhoneNumber", "+18005550100")
                .put("accessCode", String.format("%04d", clock.instant().getEpochSecond() % 10_000))
                .put("expirationTime", clock.instant().plus(CALL_IN).getEpochSecond())
                .put("groupName", group);
        for (String field : List.of("fromPhoneNumber", "callbackServiceId")) {
            if (body.hasNonNull(field)) {
                data.set(field, body.get(field));
            }
        }
        return EngagementAnswers.done(data);
    }

    private Answer getStatistics(HttpCall call) {
        if (!settings.get().statistics()) {
            throw EngagementAnswers.refusal(401, "The credentials of the statistics are not registered");
        }
        Matcher maxAge = MAX_AGE.matcher(call.header("cache-control").orElse("max-age=60"));
        if (!maxAge.find() || Integer.parseInt(maxAge.group(1)) < LEAST_AGE) {
            throw EngagementAnswers.refusal(400, "max-age must be " + LEAST_AGE + " or more");
        }
        ArrayNode values = Json.object().arrayNode();
        JsonNode body = EngagementAnswers.body(call);
        JsonNode wanted = body.has("data") ? body.path("data").path("statistics") : body.path("statistics");
        for (JsonNode statistic : wanted) {
            values.add(statistics.withValue(statistic).put("timestamp", clock.millis()));
        }
        return EngagementAnswers.done(Json.object().set("statistics", values));
    }
}
