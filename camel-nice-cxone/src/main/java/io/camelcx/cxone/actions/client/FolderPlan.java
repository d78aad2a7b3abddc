// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone.actions.client;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What makes a tenant equal to a folder, in the order in which it can be done: an action after those that it uses, and deletions at the end, an action
 * after those that use it.
 *
 * @param steps the actions of the folder, then those of the tenant alone
 */
public record FolderPlan(List<Step> steps) {

    /**
     * What is to be done with one action.
     *
     * @param draft    the action in the folder; empty if it is in the tenant alone
     * @param existing the action in the tenant; empty if it is in the folder alone
     * @param needs    the actions without which it is not tried: those that it uses, or, for a deletion, those that use it
     */
    public record Step(
            String name,
            ActionChange change,
            Optional<ActionDraft> draft,
            Optional<DataAction> existing,
            List<String> needs) {

        /** What is to be done, as data. */
        public PlannedAction planned() {
            List<String> differences = change == ActionChange.updated
                    ? draft.orElseThrow().differences(existing.orElseThrow())
                    : List.of();
            return new PlannedAction(name, change, existing.map(DataAction::id).orElse(null), differences);
        }
    }

    /**
     * Compares a folder with a tenant.
     *
     * @param tenant all actions of the tenant; those of the folder with what the folder has of them
     * @param delete whether actions that are not in the folder are deleted
     * @throws IllegalArgumentException if an action of the folder would use itself, or one that does not exist or is deleted
     */
    static FolderPlan of(List<ActionDraft> folder, List<DataAction> tenant, boolean delete) {
        Map<String, ActionDraft> drafts = byName(folder, ActionDraft::name);
        Map<String, DataAction> existing = byName(tenant, DataAction::name);
        DependencyGraph before = DependencyGraph.of(tenant);
        DependencyGraph after = before.with(folder);
        after.requireNoCycle(drafts.keySet());
        requireDependencies(folder, drafts, existing, delete);
        List<Step> steps = new ArrayList<>();
        for (String name : after.dependenciesFirst(drafts.keySet())) {
            ActionDraft draft = drafts.get(name);
            Optional<DataAction> its = Optional.ofNullable(existing.remove(name));
            steps.add(new Step(
                    name,
                    Deployer.change(draft, its),
                    Optional.of(draft),
                    its,
                    draft.dependencies().orElse(List.of())));
        }
        List<String> others = new ArrayList<>(before.dependenciesFirst(existing.keySet()));
        Collections.reverse(others);
        ActionChange change = delete ? ActionChange.removed : ActionChange.kept;
        others.forEach(name -> steps.add(
                new Step(name, change, Optional.empty(), Optional.of(existing.get(name)), before.usersOf(name))));
        return new FolderPlan(List.copyOf(steps));
    }

    private static void requireDependencies(
            List<ActionDraft> folder,
            Map<String, ActionDraft> drafts,
            Map<String, DataAction> existing,
            boolean delete) {
        List<String> problems = new ArrayList<>();
        for (ActionDraft draft : folder) {
            for (String used : draft.dependencies().orElse(List.of())) {
                boolean remains = drafts.containsKey(used) || (existing.containsKey(used) && !delete);
                if (!remains) {
                    problems.add(draft.name() + " uses " + used
                            + (existing.containsKey(used) ? ", which would be deleted" : ", which does not exist"));
                }
            }
        }
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException("The folder of actions is not complete: " + String.join("; ", problems));
        }
    }

    private static <T> Map<String, T> byName(Collection<T> items, Function<T, String> name) {
        return items.stream().collect(Collectors.toMap(name, Function.identity(), (one, other) -> one, TreeMap::new));
    }
}
