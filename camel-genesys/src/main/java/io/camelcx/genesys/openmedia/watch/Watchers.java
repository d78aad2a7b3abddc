// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.openmedia.watch;

import io.camelcx.genesys.openmedia.client.Interaction;
import io.camelcx.genesys.openmedia.client.InteractionKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.apache.camel.support.service.ServiceSupport;

/**
 * The watch lists of the consumers of a connection, by service. Producers add interactions to them.
 */
public final class Watchers extends ServiceSupport {

    private final Map<String, List<Supplier<WatchList>>> byService = new ConcurrentHashMap<>();

    /** Adds the watch list of a consumer. */
    public void register(String service, Supplier<WatchList> list) {
        byService
                .computeIfAbsent(service, missing -> new CopyOnWriteArrayList<>())
                .add(list);
    }

    /** Removes the watch list of a consumer. */
    public void unregister(String service, Supplier<WatchList> list) {
        byService.getOrDefault(service, List.of()).remove(list);
    }

    /**
     * Adds an interaction to the watch lists of a service.
     *
     * @throws IllegalStateException if the service has none
     */
    public void watch(String service, InteractionKey key, Optional<Interaction> seen) {
        List<Supplier<WatchList>> lists = byService.getOrDefault(service, List.of());
        if (lists.isEmpty()) {
            throw new IllegalStateException("No consumer can watch " + key.label() + ": no route with this connection"
                    + " starts from genesys-openmedia:" + service);
        }
        lists.forEach(list -> list.get().add(key, seen));
    }
}
