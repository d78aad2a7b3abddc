// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.stats.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.genesys.GenesysApi;
import io.camelcx.genesys.GenesysEnvelope;
import io.camelcx.genesys.session.LenientJson;
import io.camelcx.support.error.CxApiException;
import io.camelcx.support.http.ApiRequest;
import io.camelcx.support.http.CookieJar;
import io.camelcx.support.http.PathSegment;
import io.camelcx.support.http.ResponseReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * The vendor's "Statistics API" ({@code /statistics/v3}) as Java methods. Every method fails with a
 * {@link CxApiException}.
 *
 * <p>A subscription belongs to the session of the cookie that came with it, so all calls share the cookies of the
 * session for notifications.
 */
public final class GenesysStatsClient {

    private static final long MAX_RESPONSE_BYTES = 64L * 1024 * 1024;
    private static final String BASE = "/statistics/v3";
    private static final Statistic UNKNOWN = new Statistic("", "", "", "", Map.of());

    private final GenesysApi api;
    private final CookieJar cookies;
    private final LenientJson json = new LenientJson();

    /**
     * @param api     the connection
     * @param cookies the cookies of the session for notifications
     */
    public GenesysStatsClient(GenesysApi api, CookieJar cookies) {
        this.api = api;
        this.cookies = cookies;
    }

    /** The current values of predefined statistics, without a subscription. */
    public CompletableFuture<StatisticsReply> getValues(List<Statistic> statistics) {
        ApiRequest request = post("getValues", BASE + "/operations/get-statistic-ex", body(statistics))
                // Reads only, although it is a POST.
                .idempotent()
                .build();
        return send(request).thenApply(response -> reply(request, response, statistics));
    }

    /** The current value of one predefined statistic, without a subscription. */
    public CompletableFuture<StatisticValue> getValue(Statistic statistic) {
        ApiRequest request = ApiRequest.get(
                        "getValue",
                        api.uri(
                                BASE + "/statistic-values/" + PathSegment.encode(statistic.name()),
                                Map.of("objectType", statistic.objectType(), "objectId", statistic.objectId())))
                .cookies(cookies)
                .build();
        return send(request).thenApply(response -> value(request, response, statistic));
    }

    private StatisticValue value(ApiRequest request, JsonNode response, Statistic statistic) {
        JsonNode found = response.path("data").path("statistic");
        if (!found.isObject()) {
            throw incomplete(request, "the response has no object data.statistic");
        }
        return StatisticValueJson.read(found, statistic, "", api.clock().instant());
    }

    /** A success without the requested values is an error. */
    private static CxApiException incomplete(ApiRequest request, String problem) {
        return CxApiException.of(GenesysApi.VENDOR, request.operation())
                .problem(problem)
                .retryable(true)
                .possiblyExecuted(true)
                .repeatable(request.repeatable())
                .build();
    }

    /**
     * Opens a subscription.
     *
     * @param operationId becomes the id of the subscription; the reply names it
     * @param statistics  each with a unique id
     */
    public CompletableFuture<StatisticsReply> subscribe(String operationId, List<Statistic> statistics) {
        ObjectNode body = body(statistics).put("operationId", operationId);
        ApiRequest request = post("subscribe", BASE + "/subscriptions", body).build();
        return send(request).thenApply(response -> reply(request, response, statistics));
    }

    /**
     * The current values of a subscription.
     *
     * @param subscriptionId the subscription
     * @param asked          its statistics, to complete values that the vendor sends without name and object; may be empty
     * @param statisticIds   the statistics to read; empty for all
     */
    public CompletableFuture<StatisticsReply> subscriptionValues(
            String subscriptionId, List<Statistic> asked, List<String> statisticIds) {
        Map<String, String> query =
                statisticIds.isEmpty() ? Map.of() : Map.of("statisticIds", String.join(",", statisticIds));
        ApiRequest request = ApiRequest.get(
                        "subscriptionValues", api.uri(subscriptionPath(subscriptionId) + "/statistic-values", query))
                .cookies(cookies)
                .build();
        return send(request).thenApply(response -> reply(request, response, asked));
    }

    /** Deletes a subscription; the vendor reports success even if it does not exist. */
    public CompletableFuture<Void> unsubscribe(String subscriptionId) {
        ApiRequest request = ApiRequest.delete("unsubscribe", api.uri(subscriptionPath(subscriptionId)))
                .cookies(cookies)
                .build();
        return api.transport().send(request, ResponseReader.discarding());
    }

    private static String subscriptionPath(String subscriptionId) {
        return BASE + "/subscriptions/" + PathSegment.encode(subscriptionId);
    }

    private CompletableFuture<JsonNode> send(ApiRequest request) {
        return api.transport()
                .send(request, GenesysEnvelope.opening(ResponseReader.limited(MAX_RESPONSE_BYTES, json::read)));
    }

    private ApiRequest.Builder post(String operation, String path, ObjectNode body) {
        return ApiRequest.post(operation, api.uri(path)).cookies(cookies).json(api.json(), body);
    }

    private ObjectNode body(List<Statistic> statistics) {
        ObjectNode body = api.json().createObjectNode();
        ArrayNode array = body.putObject("data").putArray("statistics");
        statistics.forEach(statistic -> array.add(statistic.toJson()));
        return body;
    }

    private StatisticsReply reply(ApiRequest request, JsonNode response, List<Statistic> asked) {
        JsonNode data = response.path("data");
        if (!data.path("statistics").isArray()) {
            throw incomplete(request, "the response has no list data.statistics");
        }
        String subscriptionId = data.path("subscriptionId").asText("");
        Map<String, Statistic> byId = new HashMap<>();
        asked.forEach(statistic -> byId.put(statistic.statisticId(), statistic));
        Instant now = api.clock().instant();
        List<StatisticValue> values = new ArrayList<>();
        for (JsonNode node : data.path("statistics")) {
            Statistic statistic = byId.getOrDefault(node.path("statisticId").asText(""), UNKNOWN);
            values.add(StatisticValueJson.read(node, statistic, subscriptionId, now));
        }
        List<CxApiException> errors = new ArrayList<>();
        for (JsonNode error : response.path("errors")) {
            errors.add(api.refusal(request.operation(), error.path("status")));
        }
        return new StatisticsReply(subscriptionId, values, errors);
    }
}
