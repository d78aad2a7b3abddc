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
 * The interactions that a consumer watches. Every change of it is in the store before the method returns. Any thread may
 * call it.
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
     * @param configured what a configuration names; of these alone it is remembered that they have ended
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
     * Watches an interaction from now on; one that is watched already stays as it is known.
     *
     * @param seen how the route knows it; empty if it does not yet
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

    /** Notes how an interaction is, after the route was told. */
    public void seen(Watch watch, Interaction interaction) {
        lock.lock();
        try {
            put(watch.seen(interaction));
        } finally {
            lock.unlock();
        }
    }

    /**
     * Watches an interaction no longer, after the route was told.
     *
     * @param rememberIt whether it is noted that it has ended, because a configuration names it
     */
    public void end(Watch watch, boolean rememberIt) {
        lock.lock();
        try {
            if (rememberIt) {
                put(watch.end());
            } else {
                shard(watch.key()).remove(watch.key());
                save(watch.key());
            }
        } finally {
            lock.unlock();
        }
    }

    /** What is watched, the longest watched first. */
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

    /** How many are watched. */
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

    /** The same in every run, for it says where in the store a watch is. */
    private static int index(InteractionKey key) {
        return Math.floorMod(key.label().hashCode(), WatchStore.SHARDS);
    }
}
