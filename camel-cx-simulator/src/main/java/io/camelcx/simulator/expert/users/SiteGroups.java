// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.users;

import io.camelcx.simulator.concurrent.Guard;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** The groups of the site. Thread-safe. */
public final class SiteGroups {
    private final Guard guard = new Guard();
    private final TreeMap<Integer, Group> groups = new TreeMap<>();
    private int nextId = 1;

    public List<Group> all() {
        return guard.get(() -> List.copyOf(groups.values()));
    }

    /** The group that a number, or a name after an equals sign, stands for. */
    public Optional<Group> find(String reference) {
        return all().stream()
                .filter(group -> reference.startsWith("=")
                        ? group.name().equalsIgnoreCase(reference.substring(1))
                        : String.valueOf(group.id()).equals(reference))
                .findFirst();
    }

    /** The groups of a user. */
    public List<Group> of(int userId) {
        return all().stream().filter(group -> group.members().contains(userId)).toList();
    }

    /**
     * Creates a group.
     *
     * @return empty if there is one of this name
     */
    public Optional<Group> create(String name, SiteRole role, int authProvider, Set<Integer> members) {
        return guard.get(() -> {
            if (find("=" + name).isPresent()) {
                return Optional.<Group>empty();
            }
            Group group = new Group(nextId++, name, role, authProvider, members);
            groups.put(group.id(), group);
            return Optional.of(group);
        });
    }

    /** Changes a group, if there is one. */
    public Optional<Group> change(int id, UnaryOperator<Group> change) {
        return guard.get(() -> Optional.ofNullable(groups.computeIfPresent(id, (same, group) -> change.apply(group))));
    }

    /** Removes a group, if there is one. */
    public boolean remove(int id) {
        return guard.get(() -> groups.remove(id) != null);
    }

    /** A user is gone, and from all groups too. */
    public void forget(int userId) {
        guard.run(() -> groups.replaceAll((id, group) -> {
            Set<Integer> left = new TreeSet<>(group.members());
            left.remove(userId);
            return group.withMembers(left);
        }));
    }
}
