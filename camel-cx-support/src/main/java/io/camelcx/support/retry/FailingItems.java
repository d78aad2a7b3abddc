// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.retry;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The items of a consumer that cannot be read at present. Each is read again after a growing backoff, and after all others, so that it does not delay
 * them. Polls change it one at a time; any thread may read it.
 *
 * @param <T> the items
 * @param <K> what an item is known by
 */
public final class FailingItems<T, K> {

    private final Function<T, K> key;
    private final Backoff backoff;
    private final Map<K, Failing> failing = new ConcurrentHashMap<>();
    private final AtomicLong failures = new AtomicLong();

    private record Failing(int attempts, Instant tried, Instant next, Throwable failure) {}

    /**
     * None yet.
     *
     * @param key     what an item is known by
     * @param backoff the delays from the second failure on; after the first failure an item is read again in the next poll
     */
    public FailingItems(Function<T, K> key, Backoff backoff) {
        this.key = key;
        this.backoff = backoff;
    }

    /** What is to be read in a poll: first what can be read, in the given order; then what failed and is due, the longest ago first. */
    public List<T> due(List<T> items, Instant now) {
        failing.keySet().retainAll(items.stream().map(key).collect(Collectors.toSet()));
        return items.stream()
                .filter(item ->
                        known(item).map(each -> !each.next().isAfter(now)).orElse(true))
                .sorted(Comparator.comparing(
                        item -> known(item).map(Failing::tried).orElse(Instant.MIN)))
                .toList();
    }

    /** Records that an item could not be read. */
    public void failed(T item, Throwable failure, Instant now) {
        int attempts = known(item).map(Failing::attempts).orElse(0) + 1;
        Instant next = attempts == 1 ? now : now.plus(backoff.delay(attempts - 1, ThreadLocalRandom.current()));
        failing.put(key.apply(item), new Failing(attempts, now, next, failure));
        failures.incrementAndGet();
    }

    /** Records that an item could not be read because the server is unavailable: others are read before it, but its backoff does not grow. */
    public void unreached(T item, Throwable failure, Instant now) {
        int attempts = known(item).map(Failing::attempts).orElse(0);
        failing.put(key.apply(item), new Failing(attempts, now, now, failure));
        failures.incrementAndGet();
    }

    /** Records that an item was read. */
    public void read(T item) {
        failing.remove(key.apply(item));
    }

    /** How many cannot be read. */
    public int size() {
        return failing.size();
    }

    /** How many readings have failed since the consumer was created. */
    public long failures() {
        return failures.get();
    }

    /** The failure of the item with the most failed readings; empty if all can be read. */
    public Optional<Throwable> worst() {
        return failing.values().stream()
                .max(Comparator.comparing(Failing::attempts))
                .map(Failing::failure);
    }

    private Optional<Failing> known(T item) {
        return Optional.ofNullable(failing.get(key.apply(item)));
    }
}
