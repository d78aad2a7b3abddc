// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.watch;

import io.camelcx.support.state.StateFence;
import io.camelcx.support.state.StateFencedException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.apache.camel.RuntimeCamelException;

/**
 * The objects that a consumer watches. Every change is stored before the method returns. The list is read from its store when it is first used, which may
 * be before the consumer starts, and again after {@link #release()}. Any thread may call it.
 */
public final class WatchList<K, S> implements StateFence {

    private final WatchFormat<K, S> format;
    private final Callable<WatchSource<K>> source;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile Optional<Loaded<K, S>> loaded = Optional.empty();

    private record Loaded<K, S>(WatchSource<K> source, WatchStore<K, S> store, List<Map<K, Watch<K, S>>> shards) {}

    /**
     * A list.
     *
     * @param source opens the store
     */
    public WatchList(WatchFormat<K, S> format, Callable<WatchSource<K>> source) {
        this.format = format;
        this.source = source;
    }

    /**
     * Reads the list from its store now, so that a wrong option or store fails the start of a consumer. A list that was read before is read again, if it is
     * stored: another process may have changed it since.
     */
    public void load() {
        lock.lock();
        try {
            Optional<Loaded<K, S>> before =
                    loaded.filter(its -> its.source().store().isStoring());
            if (before.isPresent()) {
                loaded = Optional.empty();
            }
            try {
                loaded();
            } finally {
                before.ifPresent(its -> its.source().store().close());
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void check() {
        loaded.ifPresent(its -> its.source().store().check());
    }

    @Override
    public Optional<StateFencedException> fenced() {
        return loaded.flatMap(its -> its.source().store().fenced());
    }

    /**
     * Adds an object, unless it is watched already.
     *
     * @param seen its state that the route knows; empty if the route does not know it yet
     */
    public void add(K key, Optional<S> seen) {
        lock.lock();
        try {
            Watch<K, S> known = shard(key).get(key);
            if (known == null || known.ended()) {
                begin(key, seen);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Records the state of an object that the route has processed. */
    public void seen(Watch<K, S> watch, S state) {
        lock.lock();
        try {
            put(watch.seen(state));
        } finally {
            lock.unlock();
        }
    }

    /** Ends the watch of an object whose end the route has processed. */
    public void end(Watch<K, S> watch) {
        lock.lock();
        try {
            if (loaded().source().configured().contains(watch.key())) {
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
    public List<Watch<K, S>> watched() {
        lock.lock();
        try {
            return open().sorted(Comparator.comparing(Watch::since)).toList();
        } finally {
            lock.unlock();
        }
    }

    /** How many objects are watched. */
    public int size() {
        lock.lock();
        try {
            return (int) open().count();
        } finally {
            lock.unlock();
        }
    }

    /** Releases the store, so that another process may use it. */
    public void release() {
        lock.lock();
        try {
            loaded.ifPresent(its -> its.source().store().close());
            loaded = Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    private Stream<Watch<K, S>> open() {
        return loaded().shards().stream()
                .flatMap(shard -> shard.values().stream())
                .filter(watch -> !watch.ended());
    }

    private Loaded<K, S> loaded() {
        if (loaded.isEmpty()) {
            loaded = Optional.of(read());
            loaded.get().source().configured().stream()
                    .filter(key -> !shard(key).containsKey(key))
                    .forEach(key -> begin(key, Optional.empty()));
        }
        return loaded.get();
    }

    private Loaded<K, S> read() {
        WatchSource<K> from;
        try {
            from = source.call();
        } catch (Exception e) {
            throw RuntimeCamelException.wrapRuntimeCamelException(e);
        }
        WatchStore<K, S> store = new WatchStore<>(from.store(), format);
        List<Map<K, Watch<K, S>>> shards = new ArrayList<>();
        for (int shard = 0; shard < WatchStore.SHARDS; shard++) {
            Map<K, Watch<K, S>> watches = new LinkedHashMap<>();
            store.read(shard).stream()
                    .filter(watch -> !watch.ended() || from.configured().contains(watch.key()))
                    .forEach(watch -> watches.put(watch.key(), watch));
            shards.add(watches);
        }
        return new Loaded<>(from, store, shards);
    }

    private void begin(K key, Optional<S> seen) {
        put(Watch.begin(key, seen, loaded().source().clock().instant()));
    }

    private void put(Watch<K, S> watch) {
        shard(watch.key()).put(watch.key(), watch);
        save(watch.key());
    }

    private void save(K key) {
        loaded().store().write(index(key), List.copyOf(shard(key).values()));
    }

    private Map<K, Watch<K, S>> shard(K key) {
        return loaded().shards().get(index(key));
    }

    /** The same in every process: it decides where a watch is stored. */
    private int index(K key) {
        return Math.floorMod(format.label().apply(key).hashCode(), WatchStore.SHARDS);
    }
}
