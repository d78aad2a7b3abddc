// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.engagement.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.genesys.GenesysApi;
import io.camelcx.genesys.GenesysEnvelope;
import io.camelcx.genesys.operation.ApiOperation;
import io.camelcx.genesys.operation.OperationEngine;
import io.camelcx.genesys.operation.OperationInput;
import io.camelcx.support.async.Futures;
import io.camelcx.support.error.CxApiException;
import io.camelcx.support.http.ApiRequest;
import io.camelcx.support.http.ResponseReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * The vendor's Engagement API. It takes the API key alone: no call has a bearer token. Failures are {@link CxApiException}s, refusals before a call
 * {@link IllegalArgumentException}s.
 */
public final class EngagementClient {

    private static final int MAX_RESPONSE = 16 * 1024 * 1024;
    private static final int NOT_FOUND = 404;

    /** They only read, though the vendor made them POSTs. */
    private static final Set<String> READING = Set.of("callback", "statistics");

    private final GenesysApi api;
    private final OperationEngine engine;
    private final UnregisteredKey unregisteredKey;

    /** A client of a connection. */
    public EngagementClient(GenesysApi api) {
        this.api = api;
        this.engine = new OperationEngine(api, "/engagement");
        this.unregisteredKey = new UnregisteredKey(api);
    }

    /** Runs an operation other than the booking. */
    public CompletableFuture<EngagementResult> run(ApiOperation operation, OperationInput input) {
        return run(operation, input, Optional.empty());
    }

    /**
     * Reads statistics.
     *
     * @param maxAge how old the values may be, at least 15 s
     */
    public CompletableFuture<EngagementResult> statistics(JsonNode body, Duration maxAge) {
        return run(EngagementTable.operation("statistics"), OperationInput.body(body), Optional.of(maxAge));
    }

    /** The state of a callback. */
    public CompletableFuture<CallbackStatus> callback(String id) {
        ObjectNode body = api.json().createObjectNode().put("id", id);
        return run(EngagementTable.operation("callback"), OperationInput.body(body))
                .thenApply(result -> new CallbackStatus((ObjectNode) result.data()));
    }

    /** The state of a callback; empty if the vendor does not know it. */
    public CompletableFuture<Optional<CallbackStatus>> find(String id) {
        return callback(id).thenApply(Optional::of).exceptionally(failure -> {
            if (isNotFound(Futures.unwrap(failure))) {
                return Optional.empty();
            }
            throw failure instanceof CompletionException wrapped ? wrapped : new CompletionException(failure);
        });
    }

    /** Whether the vendor, and no server in between, has answered 404. */
    private boolean isNotFound(Throwable failure) {
        return failure instanceof CxApiException refusal
                && refusal.status().orElse(0) == NOT_FOUND
                && GenesysEnvelope.of(refusal, api.json()).isPresent();
    }

    /** The estimated waiting times of queues. */
    public static List<QueueWaitTime> waitTimes(EngagementResult result) {
        List<QueueWaitTime> times = new ArrayList<>();
        result.data().forEach(item -> times.add(new QueueWaitTime((ObjectNode) item)));
        return times;
    }

    private CompletableFuture<EngagementResult> run(
            ApiOperation operation, OperationInput input, Optional<Duration> maxAge) {
        EngagementResponse response = new EngagementResponse(operation.name(), input);
        ResponseReader<JsonNode> body = GenesysEnvelope.opening(json());
        return engine.read(
                        operation,
                        EngagementTable.VERSION,
                        input,
                        request -> {
                            details(operation, request);
                            maxAge.ifPresent(age -> request.header("Cache-Control", "max-age=" + age.toSeconds()));
                        },
                        answer -> response.result(body.read(answer)))
                .handle((result, failure) -> unregisteredKey.explained(operation, result, failure));
    }

    /**
     * Books a callback. Never repeated, unless the request was certainly not sent.
     *
     * @param booking the fields of the request
     */
    public CompletableFuture<Booking> book(ObjectNode booking) {
        ApiOperation operation = EngagementTable.operation("book");
        OperationInput input = OperationInput.body(booking);
        return engine.read(
                        operation,
                        EngagementTable.VERSION,
                        input,
                        request -> details(operation, request),
                        new BookingReader(api, new EngagementResponse(operation.name(), input)))
                .handle((result, failure) -> unregisteredKey.explained(operation, result, failure));
    }

    private static void details(ApiOperation operation, ApiRequest.Builder request) {
        request.withoutBearer();
        if (READING.contains(operation.name())) {
            request.idempotent();
        }
    }

    private ResponseReader<JsonNode> json() {
        return ResponseReader.json(api.json(), JsonNode.class, MAX_RESPONSE);
    }
}
