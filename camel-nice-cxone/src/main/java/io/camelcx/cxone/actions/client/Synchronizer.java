// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone.actions.client;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.cxone.CxoneApi;
import io.camelcx.cxone.actions.client.FolderPlan.Step;
import io.camelcx.cxone.actions.client.SyncedAction.Outcome;
import io.camelcx.support.async.Futures;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Makes a tenant equal to a folder. One action that fails stops those that need it, and no other. */
public final class Synchronizer {

    private final CxoneApi api;
    private final ActionClient client;
    private final Deployer deployer;
    private final Tenant tenant;

    /** @param client makes the calls */
    public Synchronizer(ActionClient client) {
        this.api = client.api();
        this.client = client;
        this.deployer = new Deployer(client);
        this.tenant = new Tenant(client);
    }

    /**
     * Compares a folder with the tenant. Nothing is changed.
     *
     * @param delete whether actions that are not in the folder are to be deleted
     */
    public CompletableFuture<FolderPlan> plan(List<ActionDraft> folder, boolean delete) {
        return tenant.all()
                .thenCompose(actions -> comparable(folder, actions))
                .thenApply(actions -> FolderPlan.of(folder, actions, delete));
    }

    /** Reads the actions of the folder of which the list contains too little to compare them. */
    private CompletableFuture<List<DataAction>> comparable(List<ActionDraft> folder, List<DataAction> actions) {
        Map<String, ActionDraft> drafts =
                folder.stream().collect(Collectors.toMap(ActionDraft::name, Function.identity()));
        drafts.keySet().forEach(name -> Tenant.named(actions, name));
        return each(actions, action -> {
            ActionDraft draft = drafts.get(action.name());
            return tenant.complete(Optional.of(action), listed -> draft == null || draft.isComparable(listed))
                    .thenApply(Optional::orElseThrow);
        });
    }

    /**
     * Carries a plan out, one step after the other.
     *
     * @param key       makes the {@code Idempotency-Key} of a creation
     * @param testInput what the scripts receive in their tests; empty for no tests
     */
    public CompletableFuture<List<SyncedAction>> sync(
            FolderPlan plan, Function<ActionDraft, String> key, Optional<ObjectNode> testInput) {
        Map<String, SyncedAction> done = new HashMap<>();
        return each(plan.steps(), step -> step(step, done, key, testInput).thenApply(synced -> {
            done.put(step.name(), synced);
            return synced;
        }));
    }

    private CompletableFuture<SyncedAction> step(
            Step step,
            Map<String, SyncedAction> done,
            Function<ActionDraft, String> key,
            Optional<ObjectNode> testInput) {
        if (!step.change().isChange()) {
            return CompletableFuture.completedFuture(result(step, Outcome.done, null));
        }
        Optional<String> missing = step.needs().stream()
                .filter(name -> done.containsKey(name) && !done.get(name).applied())
                .findFirst();
        if (missing.isPresent()) {
            return CompletableFuture.completedFuture(
                    result(step, Outcome.skipped, missing.get() + " has failed or was skipped"));
        }
        CompletableFuture<SyncedAction> call = step.draft()
                .map(draft -> deployer.deploy(draft, step.existing(), key.apply(draft), testInput)
                        .thenApply(Synchronizer::deployed))
                .orElseGet(() -> removed(step));
        return call.exceptionally(
                failure -> result(step, Outcome.failed, Futures.unwrap(failure).getMessage()));
    }

    private CompletableFuture<SyncedAction> removed(Step step) {
        DataAction action = step.existing().orElseThrow();
        long start = System.nanoTime();
        return client.delete(action.id())
                .thenApply(any -> new SyncedAction(
                        step.name(),
                        step.change(),
                        Outcome.done,
                        action.id(),
                        null,
                        new Deployment.Event(
                                step.change().event(),
                                action.id(),
                                null,
                                Duration.ofNanos(System.nanoTime() - start).toMillis()),
                        null));
    }

    private static SyncedAction deployed(Deployment deployment) {
        return new SyncedAction(
                deployment.action().name(),
                deployment.change(),
                deployment.testFailed() ? Outcome.testFailed : Outcome.done,
                deployment.action().id(),
                deployment.testProblem().orElse(null),
                deployment.event(),
                deployment.audit());
    }

    private static SyncedAction result(Step step, Outcome outcome, String error) {
        String id = step.existing().map(DataAction::id).orElse(null);
        return new SyncedAction(step.name(), step.change(), outcome, id, error, null, null);
    }

    /** Makes one call after the other, without a thread that waits and without a stack that grows. */
    private <T, R> CompletableFuture<List<R>> each(List<T> items, Function<T, CompletableFuture<R>> call) {
        if (items.isEmpty()) {
            return CompletableFuture.completedFuture(List.of());
        }
        List<R> results = new ArrayList<>();
        Iterator<T> left = items.iterator();
        return api.waiting()
                .repeat(() -> call.apply(left.next()), (result, failure) -> {
                    if (failure != null) {
                        return Optional.empty();
                    }
                    results.add(result);
                    return left.hasNext() ? Optional.of(Duration.ZERO) : Optional.empty();
                })
                .thenApply(last -> List.copyOf(results));
    }
}
