// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.watch;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.support.service.ServiceSupport;

/**
 * The watches of the consumers of a connection, by the name of their endpoint. Producers add objects to them. A component extends it, as the services
 * that a connection shares differ by their class.
 */
public abstract class Watchers<K, S> extends ServiceSupport {

    private final Map<String, List<WatchList<K, S>>> byName = new ConcurrentHashMap<>();

    /** Adds the watches of a consumer. */
    public final void register(String name, WatchList<K, S> watches) {
        byName.computeIfAbsent(name, missing -> new CopyOnWriteArrayList<>()).add(watches);
    }

    /** Removes the watches of a consumer. */
    public final void unregister(String name, WatchList<K, S> watches) {
        byName.getOrDefault(name, List.of()).remove(watches);
    }

    /**
     * Adds an object to the watches of a name, unless they have it.
     *
     * @param seen its state that the routes know; empty if they do not know it yet
     * @return whether there is a consumer that watches it
     */
    public final boolean watch(String name, K key, Optional<S> seen) {
        List<WatchList<K, S>> lists = byName.getOrDefault(name, List.of());
        lists.forEach(list -> list.add(key, seen));
        return !lists.isEmpty();
    }
}
