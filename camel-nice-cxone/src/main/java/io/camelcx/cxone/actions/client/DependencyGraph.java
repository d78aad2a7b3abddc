// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone.actions.client;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The actions of a tenant by name, each with the names of those that it uses. Immutable.
 *
 * @param uses the names that each action uses, by its name
 */
public record DependencyGraph(Map<String, List<String>> uses) {

    public DependencyGraph {
        uses = Collections.unmodifiableMap(new TreeMap<>(uses));
    }

    /** The graph of existing actions. */
    public static DependencyGraph of(Collection<DataAction> actions) {
        Map<String, List<String>> uses = new HashMap<>();
        actions.forEach(action -> uses.put(action.name(), action.dependencies()));
        return new DependencyGraph(uses);
    }

    /** The graph with other actions, which replace those of the same names; one without given dependencies keeps those that it has. */
    public DependencyGraph with(Collection<ActionDraft> drafts) {
        Map<String, List<String>> changed = new HashMap<>(uses);
        for (ActionDraft draft : drafts) {
            draft.dependencies()
                    .ifPresentOrElse(
                            names -> changed.put(draft.name(), names),
                            () -> changed.putIfAbsent(draft.name(), List.of()));
        }
        return new DependencyGraph(changed);
    }

    /**
     * Refuses actions that use themselves over others.
     *
     * @throws IllegalArgumentException if one does; the message contains the whole cycle
     */
    public void requireNoCycle(Collection<String> names) {
        for (String name : names) {
            cycle(name).ifPresent(cycle -> {
                throw new IllegalArgumentException(
                        "Actions must not depend on themselves: " + String.join(" -> ", cycle));
            });
        }
    }

    /** The shortest cycle through an action, which begins and ends with it. */
    public Optional<List<String>> cycle(String name) {
        Map<String, String> users = new HashMap<>();
        Queue<String> open = new ArrayDeque<>(List.of(name));
        while (!open.isEmpty()) {
            String user = open.remove();
            for (String used : uses.getOrDefault(user, List.of())) {
                if (used.equals(name)) {
                    return Optional.of(path(users, name, user));
                }
                if (users.putIfAbsent(used, user) == null) {
                    open.add(used);
                }
            }
        }
        return Optional.empty();
    }

    private static List<String> path(Map<String, String> users, String name, String last) {
        List<String> cycle = new ArrayList<>(List.of(name));
        for (String each = last; !each.equals(name); each = users.get(each)) {
            cycle.add(each);
        }
        cycle.add(name);
        Collections.reverse(cycle);
        return cycle;
    }

    /** The actions that use an action. */
    public List<String> usersOf(String name) {
        return uses.entrySet().stream()
                .filter(each -> each.getValue().contains(name))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Some actions in an order in which each comes after those of them that it uses; those of a cycle come last. */
    public List<String> dependenciesFirst(Collection<String> names) {
        Map<String, Set<String>> missing = new LinkedHashMap<>();
        for (String name : new TreeSet<>(names)) {
            Set<String> used = new LinkedHashSet<>(uses.getOrDefault(name, List.of()));
            used.retainAll(names);
            missing.put(name, used);
        }
        Map<String, List<String>> users = new HashMap<>();
        missing.forEach((name, used) -> used.forEach(
                each -> users.computeIfAbsent(each, any -> new ArrayList<>()).add(name)));
        Set<String> ordered = new LinkedHashSet<>();
        Queue<String> ready = new ArrayDeque<>(missing.keySet().stream()
                .filter(name -> missing.get(name).isEmpty())
                .toList());
        while (!ready.isEmpty()) {
            String next = ready.remove();
            ordered.add(next);
            for (String user : users.getOrDefault(next, List.of())) {
                missing.get(user).remove(next);
                if (missing.get(user).isEmpty()) {
                    ready.add(user);
                }
            }
        }
        ordered.addAll(missing.keySet());
        return List.copyOf(ordered);
    }
}
