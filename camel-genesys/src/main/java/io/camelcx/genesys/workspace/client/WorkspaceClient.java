// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.workspace.client;

import com.fasterxml.jackson.databind.JsonNode;
import io.camelcx.genesys.GenesysApi;
import io.camelcx.genesys.GenesysEnvelope;
import io.camelcx.genesys.operation.ApiOperation.Result;
import io.camelcx.genesys.operation.OperationEngine;
import io.camelcx.genesys.operation.OperationInput;
import io.camelcx.support.error.CxApiException;
import io.camelcx.support.http.ApiRequest;
import io.camelcx.support.http.CookieJar;
import io.camelcx.support.http.ResponseReader;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** The calls of an agent's session. */
public final class WorkspaceClient {

    private static final int MAX_RESPONSE_BYTES = 64 * 1024 * 1024;
    private static final int FORBIDDEN = 403;
    private static final int UNKNOWN_CLIENT = 402;

    private final GenesysApi api;
    private final CookieJar cookies;
    private final OperationEngine engine;
    private final ResponseReader<Optional<JsonNode>> whole;

    /** @param cookies those of the session */
    public WorkspaceClient(GenesysApi api, CookieJar cookies) {
        this.api = api;
        this.cookies = cookies;
        this.engine = new OperationEngine(api, "/workspace").within(cookies);
        this.whole = GenesysEnvelope.openingOptional(
                ResponseReader.optionalJson(api.json(), JsonNode.class, MAX_RESPONSE_BYTES));
    }

    /** Begins a session, whose initialization ends with an event. It may be done as often as necessary. */
    public CompletableFuture<Void> initialize() {
        ApiRequest request = ApiRequest.post("initializeWorkspace", api.uri("/workspace/v3/initialize-workspace"))
                .cookies(cookies)
                .idempotent()
                .build();
        return api.transport().send(request, whole).thenAccept(accepted -> {});
    }

    /** @throws IllegalArgumentException if the input of an operation would be refused before its call */
    public void check(WorkspaceOperation operation, OperationInput input) {
        engine.check(operation.call(), WorkspaceTable.VERSION, input);
    }

    /** Makes the call of an operation, and returns its response with the envelope; empty for a response without content. */
    public CompletableFuture<Optional<JsonNode>> call(WorkspaceOperation operation, OperationInput input) {
        return engine.read(operation.call(), WorkspaceTable.VERSION, input, whole);
    }

    /** Makes the call of an operation whose result is a file. */
    public CompletableFuture<byte[]> file(WorkspaceOperation operation, OperationInput input) {
        if (operation.call().result() != Result.FILE) {
            throw new IllegalArgumentException(operation.name() + " has no file as its result");
        }
        return engine.read(operation.call(), WorkspaceTable.VERSION, input, ResponseReader.bytes(MAX_RESPONSE_BYTES));
    }

    /** The state of the session: the user, and the active session if channels are activated. */
    public CompletableFuture<JsonNode> currentSession() {
        return call(WorkspaceTable.operation("getCurrentSession"), OperationInput.of(Map.of()))
                .thenApply(response -> response.map(json -> json.path("data"))
                        .orElse(api.json().nullNode()));
    }

    /** Whether a call was refused because the session is lost, rather than because of the API key, whose refusal has another body. */
    public static boolean isSessionLost(Throwable failure) {
        int status = CxApiException.statusOf(failure).orElse(0);
        boolean gateway = failure instanceof CxApiException refusal
                && refusal.body().orElse("").matches("(?s)\\s*\\{\\s*\"message\"\\s*:\\s*\"Forbidden\"\\s*}\\s*");
        return status == UNKNOWN_CLIENT || status == FORBIDDEN && !gateway;
    }
}
