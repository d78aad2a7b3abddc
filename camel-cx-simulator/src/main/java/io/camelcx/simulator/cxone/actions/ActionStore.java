// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.cxone.actions;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.simulator.concurrent.Guard;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Collectors;

/** The tenant's actions, and the keys with which they were created. Thread-safe. */
final class ActionStore {
    private final Clock clock;
    private final SplittableRandom ids;
    private final Guard guard = new Guard();
    private final Map<String, StoredAction> actions = new LinkedHashMap<>();
    private final Map<String, Creation> creations = new LinkedHashMap<>();

    private record Creation(ObjectNode request, StoredAction created) {}

    ActionStore(long seed, Clock clock) {
        this.clock = clock;
        this.ids = new SplittableRandom(seed ^ clock.instant().toEpochMilli());
    }

    /**
     * Creates an action, unless the key has created it before.
     *
     * @param key the {@code Idempotency-Key}
     * @return the action as it was created
     */
    StoredAction create(ObjectNode request, Optional<String> key) {
        return guard.get(() -> {
            Optional<Creation> earlier = key.map(creations::get);
            if (earlier.isPresent()) {
                return repeated(earlier.get(), request);
            }
            ActionRules.check(request, dependencies());
            requireUnused(request.path("name").asText(), "");
            ObjectNode action = request.deepCopy();
            action.put("id", new UUID(ids.nextLong(), ids.nextLong()).toString());
            StoredAction created = stamped(action, clock.millis());
            actions.put(created.id(), created);
            key.ifPresent(text -> creations.put(text, new Creation(request.deepCopy(), created)));
            return created;
        });
    }

    private static StoredAction repeated(Creation creation, ObjectNode request) {
        if (!creation.request().equals(request)) {
            throw ActionAnswer.keyReused();
        }
        return creation.created();
    }

    StoredAction replace(String id, ObjectNode request) {
        return guard.get(() -> {
            StoredAction before = get(id);
            Map<String, List<String>> others = dependencies();
            others.remove(before.name());
            ActionRules.check(request, others);
            requireUnused(request.path("name").asText(), id);
            ObjectNode action = request.deepCopy().put("id", id);
            StoredAction changed =
                    stamped(action, before.json().path("createdTimestamp").asLong());
            actions.put(id, changed);
            return changed;
        });
    }

    void delete(String id) {
        guard.run(() -> {
            StoredAction action = get(id);
            List<String> dependents = actions.values().stream()
                    .filter(other -> other.dependencies().contains(action.name()))
                    .map(StoredAction::name)
                    .toList();
            if (!dependents.isEmpty()) {
                throw ActionAnswer.inUse(action.name(), dependents);
            }
            actions.remove(id);
        });
    }

    /** The action, or a refusal with 404. */
    StoredAction get(String id) {
        return guard.get(() -> Optional.ofNullable(actions.get(id)).orElseThrow(() -> ActionAnswer.notFound(id)));
    }

    /** The actions in the order of their creation. */
    List<StoredAction> all() {
        return guard.get(() -> List.copyOf(actions.values()));
    }

    void clear() {
        guard.run(() -> {
            actions.clear();
            creations.clear();
        });
    }

    private Map<String, List<String>> dependencies() {
        return actions.values().stream()
                .collect(Collectors.toMap(
                        StoredAction::name, StoredAction::dependencies, (a, b) -> a, LinkedHashMap::new));
    }

    private void requireUnused(String name, String ownId) {
        boolean used = actions.values().stream()
                .anyMatch(action -> action.name().equals(name) && !action.id().equals(ownId));
        if (used) {
            throw ActionAnswer.nameInUse(name);
        }
    }

    private StoredAction stamped(ObjectNode action, long created) {
        return new StoredAction(action.put("createdTimestamp", created).put("modifiedTimestamp", clock.millis()));
    }
}
