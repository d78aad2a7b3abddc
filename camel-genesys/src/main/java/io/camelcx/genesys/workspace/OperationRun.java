// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.genesys.operation.OperationInput;
import io.camelcx.genesys.session.SessionCalls;
import io.camelcx.genesys.workspace.client.ExpectedOutcome.Target;
import io.camelcx.genesys.workspace.client.WorkspaceClient;
import io.camelcx.genesys.workspace.client.WorkspaceOperation;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/**
 * Runs operations in the session of an agent: waits until it is ready, and for the outcome. No thread waits.
 *
 * @param session the session
 * @param timeout how long the session may take to become ready, and then an outcome to arrive
 */
record OperationRun(AgentSession session, Duration timeout) {

    /**
     * What an operation has led to.
     *
     * @param operationId its id
     * @param response    the response to its call, with the envelope; empty if it has no content, or was overtaken by the outcome
     * @param event       the event that reports the outcome; empty if it is not waited for
     */
    record Result(String operationId, Optional<JsonNode> response, Optional<JsonNode> event) {}

    /** Makes the call of an operation and, if it has one, waits for its outcome. */
    CompletableFuture<Result> run(WorkspaceOperation operation, OperationInput input, boolean await) {
        session.client().check(operation, input);
        String id = input.body()
                .map(body -> body.path("operationId").asText(""))
                .filter(given -> !given.isBlank())
                .orElseGet(() -> UUID.randomUUID().toString());
        OperationInput identified = new OperationInput(
                input.parameters(), input.body().map(body -> ((ObjectNode) body).put("operationId", id)), input.file());
        return calls().whenReady(
                        operation.name(),
                        () -> await && operation.outcome().isPresent()
                                ? outcome(operation, identified, id)
                                : session.client()
                                        .call(operation, identified)
                                        .thenApply(response -> new Result(
                                                response.map(json -> json.path("operationId")
                                                                .asText(""))
                                                        .filter(its -> !its.isEmpty())
                                                        .orElse(id),
                                                response,
                                                Optional.empty())));
    }

    /** Makes the call of an operation whose result is a file. */
    CompletableFuture<byte[]> file(WorkspaceOperation operation, OperationInput input) {
        session.client().check(operation, input);
        return calls().whenReady(operation.name(), () -> session.client().file(operation, input));
    }

    private CompletableFuture<Result> outcome(WorkspaceOperation operation, OperationInput input, String id) {
        // Before the call, as the outcome may overtake its response.
        CompletableFuture<JsonNode> outcome =
                session.pending().add(id, operation.name(), operation.outcome().orElseThrow(), target(input));
        return calls().outcome(
                        operation.name(),
                        outcome,
                        () -> session.client().call(operation, input),
                        response -> response.map(
                                        json -> json.path("operationId").asText(""))
                                .filter(its -> !its.isEmpty())
                                .ifPresent(its -> session.pending().rename(id, its)))
                .thenApply(event -> new Result(id, Optional.empty(), Optional.of(event)));
    }

    private SessionCalls calls() {
        return new SessionCalls(session.shared(), session.readiness(), WorkspaceClient::isSessionLost, timeout);
    }

    private static Target target(OperationInput input) {
        JsonNode data = input.body().map(body -> body.path("data")).orElseThrow();
        return new Target(
                input.parameters().getOrDefault("id", ""),
                input.parameters().getOrDefault("mediatype", ""),
                data.path("destination").asText(""));
    }
}
