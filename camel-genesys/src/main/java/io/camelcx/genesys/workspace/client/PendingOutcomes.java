// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.workspace.client;

import com.fasterxml.jackson.databind.JsonNode;
import io.camelcx.genesys.GenesysApi;
import io.camelcx.genesys.workspace.client.ExpectedOutcome.Target;
import io.camelcx.support.error.CxApiException;
import io.camelcx.support.error.ErrorDetails;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The operations of an agent whose outcome has not arrived. An event is the outcome of the operation whose id it has; one without an id, that of the
 * oldest operation that waits for such an event. Each outcome is given away once.
 */
public final class PendingOutcomes {

    private static final String EVENT_ERROR = "EventError";

    private final Executor workers;
    private final ReentrantLock lock = new ReentrantLock();
    /** In their order. */
    private final Map<String, Pending> byId = new LinkedHashMap<>();

    /** Ids that the server has given instead, and those that they replace. */
    private final Map<String, String> otherIds = new HashMap<>();

    private record Pending(
            String id,
            String operation,
            ExpectedOutcome expected,
            Target target,
            CompletableFuture<JsonNode> outcome) {}

    /** @param workers complete the outcomes, as the thread that brings an event must not run what follows */
    public PendingOutcomes(Executor workers) {
        this.workers = workers;
    }

    /**
     * Waits for an outcome. To be called before the request is sent, which the outcome may overtake.
     *
     * @param id the id of the operation, of which there is no other one
     * @return the event; fails with a {@link CxApiException} for an {@code EventError}. Nothing is waited for any more once it is done
     */
    public CompletableFuture<JsonNode> add(String id, String operation, ExpectedOutcome expected, Target target) {
        CompletableFuture<JsonNode> outcome = new CompletableFuture<>();
        Pending pending = new Pending(id, operation, expected, target, outcome);
        lock.lock();
        try {
            byId.put(id, pending);
        } finally {
            lock.unlock();
        }
        outcome.whenComplete((event, failure) -> remove(pending));
        return outcome;
    }

    /** The server has replaced the id of an operation by its own. */
    public void rename(String id, String serversId) {
        lock.lock();
        try {
            if (byId.containsKey(id) && !serversId.equals(id)) {
                otherIds.put(serversId, id);
            }
        } finally {
            lock.unlock();
        }
    }

    /** How many operations wait. */
    public int size() {
        lock.lock();
        try {
            return byId.size();
        } finally {
            lock.unlock();
        }
    }

    /** Fails all of them, as no event will come any more. */
    public void failAll(String problem) {
        List<Pending> all;
        lock.lock();
        try {
            all = List.copyOf(byId.values());
        } finally {
            lock.unlock();
        }
        all.forEach(pending -> onWorker(() -> pending.outcome()
                .completeExceptionally(CxApiException.of(GenesysApi.VENDOR, pending.operation())
                        .problem(problem)
                        .possiblyExecuted(true)
                        .build())));
    }

    /** Looks at an event, which may be the outcome of one of them. */
    public void received(JsonNode event) {
        Optional<Pending> its;
        boolean error = EVENT_ERROR.equals(WorkspaceEvent.messageType(event));
        lock.lock();
        try {
            its = error ? failed(event) : succeeded(event);
            its.ifPresent(this::withdraw);
        } finally {
            lock.unlock();
        }
        its.ifPresent(pending -> onWorker(() -> {
            if (error) {
                pending.outcome().completeExceptionally(failure(pending, event));
            } else {
                pending.outcome().complete(event);
            }
        }));
    }

    private Optional<Pending> succeeded(JsonNode event) {
        String id = event.path("operationId").asText("");
        if (!id.isEmpty()) {
            // Otherwise it is that of another client, or of an operation that has ended: no other one's.
            return named(id).filter(pending -> pending.expected().isIn(event, pending.target()));
        }
        return byId.values().stream()
                .filter(pending -> pending.expected().matches(event, pending.target()))
                .findFirst();
    }

    private Optional<Pending> named(String id) {
        return Optional.ofNullable(byId.get(otherIds.getOrDefault(id, id)));
    }

    /** An error without the id of an operation belongs to the only one that it can belong to. */
    private Optional<Pending> failed(JsonNode event) {
        String id = event.path("operationId").asText("");
        if (!id.isEmpty()) {
            return named(id);
        }
        String call = text(event, "connId");
        List<Pending> candidates = byId.values().stream()
                .filter(pending -> call.isEmpty()
                        || pending.target().id().isEmpty()
                        || pending.target().id().equals(call))
                .toList();
        return candidates.size() == 1 ? Optional.of(candidates.get(0)) : Optional.empty();
    }

    private static String text(JsonNode event, String field) {
        return (event.has(field) ? event : event.path("error")).path(field).asText("");
    }

    private static CxApiException failure(Pending pending, JsonNode json) {
        WorkspaceEvent event = WorkspaceEvent.read(json);
        return CxApiException.of(GenesysApi.VENDOR, pending.operation())
                .problem(EVENT_ERROR)
                .details(new ErrorDetails(
                        Optional.of(event.errorCode()).filter(code -> !code.isEmpty()),
                        Optional.of(event.errorMessage()).filter(text -> !text.isEmpty()),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()))
                .build();
    }

    private void onWorker(Runnable completion) {
        try {
            workers.execute(completion);
        } catch (RejectedExecutionException stopped) {
            // The connection is being stopped: there is no other thread.
            completion.run();
        }
    }

    private void remove(Pending pending) {
        lock.lock();
        try {
            withdraw(pending);
        } finally {
            lock.unlock();
        }
    }

    private void withdraw(Pending pending) {
        byId.remove(pending.id());
        if (!otherIds.isEmpty()) {
            otherIds.values().remove(pending.id());
        }
    }
}
