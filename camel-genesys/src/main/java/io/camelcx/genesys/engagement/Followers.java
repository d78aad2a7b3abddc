// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.engagement;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.support.service.ServiceSupport;

/** The lists of callbacks that consumers of a connection follow, by service. Producers add callbacks to them. */
final class Followers extends ServiceSupport {

    private final Map<String, List<FollowedCallbacks>> byService = new ConcurrentHashMap<>();

    /** Adds the list of a consumer. */
    void register(String service, FollowedCallbacks list) {
        byService
                .computeIfAbsent(service, missing -> new CopyOnWriteArrayList<>())
                .add(list);
    }

    /** Removes the list of a consumer. */
    void unregister(String service, FollowedCallbacks list) {
        byService.getOrDefault(service, List.of()).remove(list);
    }

    /** Adds a callback to the lists of its service; returns whether there is one. */
    boolean follow(String service, String id) {
        List<FollowedCallbacks> lists = byService.getOrDefault(service, List.of());
        lists.forEach(list -> list.add(id));
        return !lists.isEmpty();
    }
}
