// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.genesys.GenesysApi;
import io.camelcx.genesys.operation.OperationInput;
import io.camelcx.genesys.workspace.client.ExpectedOutcome.Target;
import io.camelcx.genesys.workspace.client.WorkspaceClient;
import io.camelcx.genesys.workspace.client.WorkspaceOperation;
import io.camelcx.support.async.Futures;
import io.camelcx.support.error.CxApiException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Runs operations in the session of an agent: waits until it is ready, and for the outcome. No thread waits.
 *
 * @param session the session
 * @param api     has the threads and the timer
 * @param timeout how long the session may take to become ready, and then an outcome to arrive
 */
record OperationRun(AgentSession session, GenesysApi api, Duration timeout) {

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
        return whenReady(
                operation,
                () -> await && operation.outcome().isPresent()
                        ? outcome(operation, identified, id)
                        : session.client()
                                .call(operation, identified)
                                .thenApply(response -> new Result(
                                        response.map(json ->
                                                        json.path("operationId").asText(""))
                                                .filter(its -> !its.isEmpty())
                                                .orElse(id),
                                        response,
                                        Optional.empty())));
    }

    /** Makes the call of an operation whose result is a file. */
    CompletableFuture<byte[]> file(WorkspaceOperation operation, OperationInput input) {
        session.client().check(operation, input);
        return whenReady(operation, () -> session.client().file(operation, input));
    }

    /** A call that was refused because the session is lost was not carried out: it is made again in the next session, once. */
    private <T> CompletableFuture<T> whenReady(WorkspaceOperation operation, Supplier<CompletableFuture<T>> call) {
        CompletableFuture<JsonNode> ready = session.readiness().current();
        return inSession(operation, ready, call).exceptionallyCompose(failure -> {
            Throwable cause = Futures.unwrap(failure);
            if (!ready.isDone() || ready.isCompletedExceptionally() || !WorkspaceClient.isSessionLost(cause)) {
                return CompletableFuture.failedFuture(cause);
            }
            session.lost(ready, cause);
            return inSession(operation, session.readiness().current(), call);
        });
    }

    private <T> CompletableFuture<T> inSession(
            WorkspaceOperation operation, CompletableFuture<JsonNode> ready, Supplier<CompletableFuture<T>> call) {
        if (ready.isDone() && !ready.isCompletedExceptionally()) {
            return call.get();
        }
        // The first thread that completes it may be one of the session's, which must make no calls.
        return ready.copy()
                .orTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
                .handle((user, failure) -> failure)
                .thenComposeAsync(
                        failure -> failure == null
                                ? call.get()
                                : CompletableFuture.failedFuture(notReady(operation, Futures.unwrap(failure))),
                        api.threads().workers());
    }

    private CxApiException notReady(WorkspaceOperation operation, Throwable failure) {
        String reason = failure instanceof CxApiException
                ? failure.getMessage()
                : session.shared().status().reason();
        return CxApiException.of(GenesysApi.VENDOR, operation.name())
                .problem("the session of the agent is not ready" + (reason.isEmpty() ? "" : ": " + reason))
                .cause(failure)
                .redactor(api.redactor())
                .build();
    }

    private CompletableFuture<Result> outcome(WorkspaceOperation operation, OperationInput input, String id) {
        // Before the call, as the outcome may overtake its response.
        CompletableFuture<JsonNode> outcome =
                session.pending().add(id, operation.name(), operation.outcome().orElseThrow(), target(input));
        CompletableFuture<Void> timer = api.waiting().after(timeout, () -> CompletableFuture.completedFuture(null));
        timer.whenComplete((due, stopped) -> outcome.completeExceptionally(late(operation)));
        outcome.whenComplete((event, failure) -> timer.cancel(false));
        session.client().call(operation, input).whenComplete((response, failure) -> {
            if (failure != null) {
                outcome.completeExceptionally(Futures.unwrap(failure));
            } else {
                response.map(json -> json.path("operationId").asText(""))
                        .filter(its -> !its.isEmpty())
                        .ifPresent(its -> session.pending().rename(id, its));
            }
        });
        return outcome.thenApply(event -> new Result(id, Optional.empty(), Optional.of(event)));
    }

    private CxApiException late(WorkspaceOperation operation) {
        return CxApiException.of(GenesysApi.VENDOR, operation.name())
                .problem("its outcome has not arrived within " + timeout.toMillis() + " ms")
                .possiblyExecuted(true)
                .build();
    }

    private static Target target(OperationInput input) {
        JsonNode data = input.body().map(body -> body.path("data")).orElseThrow();
        return new Target(
                input.parameters().getOrDefault("id", ""),
                input.parameters().getOrDefault("mediatype", ""),
                data.path("destination").asText(""));
    }
}
