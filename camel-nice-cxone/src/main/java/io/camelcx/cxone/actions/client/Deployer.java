// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone.actions.client;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.cxone.CxoneApi;
import io.camelcx.support.async.Futures;
import io.camelcx.support.error.CxApiException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Creates, updates and tests actions by their names, so that the tenant has each of them once. */
public final class Deployer {

    private final CxoneApi api;
    private final ActionClient client;
    private final Tenant tenant;

    /** @param client makes the calls */
    public Deployer(ActionClient client) {
        this.api = client.api();
        this.client = client;
        this.tenant = new Tenant(client);
    }

    /**
     * Creates an action. Whether it would use itself over others is checked before, with the existing actions.
     *
     * @param key the {@code Idempotency-Key}
     */
    public CompletableFuture<WrittenAction> create(ActionDraft draft, String key) {
        ObjectNode action = draft.complete();
        CompletableFuture<List<DataAction>> existing =
                draft.dependencies().filter(used -> !used.isEmpty()).isPresent()
                        ? tenant.all()
                        : CompletableFuture.completedFuture(List.of());
        return existing.thenCompose(actions -> {
            requireNoCycle(actions, draft);
            return created(draft, action, key);
        });
    }

    /** Updates an action, whose other fields stay as they are. */
    public CompletableFuture<WrittenAction> update(DataAction existing, ActionDraft draft) {
        CompletableFuture<List<DataAction>> others =
                draft.dependencies().isPresent() ? tenant.all() : CompletableFuture.completedFuture(List.of());
        return others.thenCompose(actions -> {
            requireNoCycle(actions, draft);
            return client.update(existing.id(), draft.appliedTo(existing));
        });
    }

    /**
     * Creates the action, updates it if it exists and differs, and tests it.
     *
     * @param key       the {@code Idempotency-Key} of the creation
     * @param testInput what the script receives; empty for no test
     * @return fails only if the action was not deployed; a failed test is in the result
     */
    public CompletableFuture<Deployment> deploy(ActionDraft draft, String key, Optional<ObjectNode> testInput) {
        return tenant.all().thenCompose(actions -> {
            requireNoCycle(actions, draft);
            return tenant.complete(Tenant.named(actions, draft.name()), draft::isComparable)
                    .thenCompose(existing -> deploy(draft, existing, key, testInput));
        });
    }

    /** Deploys an action whose dependencies are checked. */
    CompletableFuture<Deployment> deploy(
            ActionDraft draft, Optional<DataAction> existing, String key, Optional<ObjectNode> testInput) {
        long start = System.nanoTime();
        ActionChange change = change(draft, existing);
        CompletableFuture<WrittenAction> written =
                switch (change) {
                    case created -> created(draft, draft.complete(), key);
                    case updated -> client.update(existing.orElseThrow().id(), draft.appliedTo(existing.orElseThrow()));
                    case unchanged, removed, kept ->
                        CompletableFuture.completedFuture(new WrittenAction(existing.orElseThrow(), 0));
                };
        return written.thenCompose(done -> {
            long latency = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
            return tested(done.action(), testInput)
                    .thenApply(test -> new Deployment(
                            done.action(),
                            change,
                            latency,
                            done.attempts(),
                            test.result(),
                            test.failure(),
                            api.clock().instant()));
        });
    }

    /** What is to be done that the tenant has the action. */
    static ActionChange change(ActionDraft draft, Optional<DataAction> existing) {
        if (existing.isEmpty()) {
            return ActionChange.created;
        }
        return draft.differences(existing.get()).isEmpty() ? ActionChange.unchanged : ActionChange.updated;
    }

    private CompletableFuture<WrittenAction> created(ActionDraft draft, ObjectNode action, String key) {
        return client.create(action, key)
                .exceptionallyCompose(failure -> ActionClient.isOwnConflict(failure)
                        ? createdBefore(draft, Futures.unwrap(failure))
                        : CompletableFuture.failedFuture(Futures.unwrap(failure)));
    }

    /** The action that the call itself has created, if the tenant has it with the same content. */
    private CompletableFuture<WrittenAction> createdBefore(ActionDraft draft, Throwable conflict) {
        return tenant.find(draft.name()).thenCompose(found -> found.filter(
                        action -> draft.differences(action).isEmpty())
                .map(action -> CompletableFuture.completedFuture(new WrittenAction(action, attempts(conflict))))
                .orElseGet(() -> CompletableFuture.failedFuture(conflict)));
    }

    private static int attempts(Throwable conflict) {
        return ((CxApiException) conflict).attempts();
    }

    private record Test(Optional<SandboxResult> result, Optional<Throwable> failure) {}

    private CompletableFuture<Test> tested(DataAction action, Optional<ObjectNode> input) {
        return input.map(value -> client.test(action.id(), value)
                        .handle((result, failure) ->
                                new Test(Optional.ofNullable(result), Optional.ofNullable(Futures.unwrap(failure)))))
                .orElseGet(() -> CompletableFuture.completedFuture(new Test(Optional.empty(), Optional.empty())));
    }

    private static void requireNoCycle(List<DataAction> actions, ActionDraft draft) {
        DependencyGraph.of(actions).with(List.of(draft)).requireNoCycle(List.of(draft.name()));
    }
}
