// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.workspace;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The sessions by their cookies. Thread-safe. */
final class Sessions {
    private final Map<String, WorkspaceSession> sessions = new ConcurrentHashMap<>();
    private final Map<String, Set<WorkspaceSession>> byUser = new ConcurrentHashMap<>();

    WorkspaceSession open(String userName, boolean plainLists) {
        WorkspaceSession session = new WorkspaceSession(UUID.randomUUID().toString(), userName, plainLists);
        sessions.put(session.cookie(), session);
        byUser.computeIfAbsent(userName, name -> ConcurrentHashMap.newKeySet()).add(session);
        return session;
    }

    Optional<WorkspaceSession> find(String cookie) {
        return Optional.ofNullable(sessions.get(cookie));
    }

    Set<WorkspaceSession> of(String userName) {
        return byUser.getOrDefault(userName, Set.of());
    }

    List<WorkspaceSession> all() {
        return List.copyOf(sessions.values());
    }

    void remove(String cookie) {
        Optional.ofNullable(sessions.remove(cookie))
                .ifPresent(session -> byUser.computeIfPresent(session.userName(), (name, all) -> {
                    all.remove(session);
                    return all.isEmpty() ? null : all;
                }));
    }

    void clear() {
        sessions.clear();
        byUser.clear();
    }
}
