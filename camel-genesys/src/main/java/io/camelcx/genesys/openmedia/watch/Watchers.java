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
 * Who watches the interactions of which service: where a producer of a connection finds the consumers to which it hands
 * interactions over.
 */
public final class Watchers extends ServiceSupport {

    private final Map<String, List<Supplier<WatchList>>> byService = new ConcurrentHashMap<>();

    /** From now on the list is handed interactions of the service. */
    public void join(String service, Supplier<WatchList> list) {
        byService
                .computeIfAbsent(service, missing -> new CopyOnWriteArrayList<>())
                .add(list);
    }

    /** From now on the list is handed nothing. */
    public void leave(String service, Supplier<WatchList> list) {
        byService.getOrDefault(service, List.of()).remove(list);
    }

    /**
     * Has everyone who watches the service watch an interaction.
     *
     * @throws IllegalStateException if nobody does
     */
    public void watch(String service, InteractionKey key, Optional<Interaction> seen) {
        List<Supplier<WatchList>> lists = byService.getOrDefault(service, List.of());
        if (lists.isEmpty()) {
            throw new IllegalStateException("Nobody would watch " + key.label() + ": no route of this connection begins"
                    + " with genesys-openmedia:" + service);
        }
        lists.forEach(list -> list.get().add(key, seen));
    }
}
