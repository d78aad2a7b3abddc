// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.openmedia.watch;

import io.camelcx.genesys.openmedia.client.Interaction;
import io.camelcx.genesys.openmedia.client.InteractionKey;
import io.camelcx.support.state.StateStore;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The interactions that a consumer watches. Every change is stored before the method returns. Any thread may call it.
 */
public final class WatchList {

    private final WatchStore store;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final List<Map<InteractionKey, Watch>> shards = new ArrayList<>();

    private WatchList(StateStore store, Clock clock) {
        this.store = new WatchStore(store);
        this.clock = clock;
    }

    /**
     * Reads the list from its store.
     *
     * @param configured the interactions that the options name; only for these the end is stored
     */
    public static WatchList load(StateStore store, Collection<InteractionKey> configured, Clock clock) {
        WatchList list = new WatchList(store, clock);
        for (int shard = 0; shard < WatchStore.SHARDS; shard++) {
            Map<InteractionKey, Watch> watches = new LinkedHashMap<>();
            list.store.read(shard).stream()
                    .filter(watch -> !watch.ended() || configured.contains(watch.key()))
                    .forEach(watch -> watches.put(watch.key(), watch));
            list.shards.add(watches);
        }
        configured.forEach(list::addUnlessKnown);
        return list;
    }

    /**
     * Adds an interaction, unless it is watched already.
     *
     * @param seen its state that the route knows; empty if the route does not know it yet
     */
    public void add(InteractionKey key, Optional<Interaction> seen) {
        lock.lock();
        try {
            Watch known = shard(key).get(key);
            if (known == null || known.ended()) {
                put(Watch.begin(key, seen, clock.instant()));
            }
        } finally {
            lock.unlock();
        }
    }

    /** Records the state of an interaction that the route has processed. */
    public void seen(Watch watch, Interaction interaction) {
        lock.lock();
        try {
            put(watch.seen(interaction));
        } finally {
            lock.unlock();
        }
    }

    /**
     * Removes an interaction whose end the route has processed.
     *
     * @param store whether its end is stored, because the options name it
     */
    public void end(Watch watch, boolean store) {
        lock.lock();
        try {
            if (store) {
                put(watch.end());
            } else {
                shard(watch.key()).remove(watch.key());
                save(watch.key());
            }
        } finally {
            lock.unlock();
        }
    }

    /** The watches, the oldest first. */
    public List<Watch> watched() {
        lock.lock();
        try {
            return shards.stream()
                    .flatMap(shard -> shard.values().stream())
                    .filter(watch -> !watch.ended())
                    .sorted(Comparator.comparing(Watch::since))
                    .toList();
        } finally {
            lock.unlock();
        }
    }

    /** How many interactions are watched. */
    public int size() {
        lock.lock();
        try {
            return (int) shards.stream()
                    .flatMap(shard -> shard.values().stream())
                    .filter(watch -> !watch.ended())
                    .count();
        } finally {
            lock.unlock();
        }
    }

    private void addUnlessKnown(InteractionKey key) {
        if (!shard(key).containsKey(key)) {
            put(Watch.begin(key, Optional.empty(), clock.instant()));
        }
    }

    private void put(Watch watch) {
        shard(watch.key()).put(watch.key(), watch);
        save(watch.key());
    }

    private void save(InteractionKey key) {
        store.write(index(key), List.copyOf(shard(key).values()));
    }

    private Map<InteractionKey, Watch> shard(InteractionKey key) {
        return shards.get(index(key));
    }

    /** The same in every process: it decides where a watch is stored. */
    private static int index(InteractionKey key) {
        return Math.floorMod(key.label().hashCode(), WatchStore.SHARDS);
    }
}
