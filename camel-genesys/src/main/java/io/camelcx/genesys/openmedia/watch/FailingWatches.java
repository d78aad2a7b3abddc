// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.openmedia.watch;

import io.camelcx.genesys.openmedia.client.InteractionKey;
import io.camelcx.support.retry.Backoff;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/**
 * The watched interactions that cannot be read at present. Each is read again after a growing backoff, and after all others, so that it does not delay
 * them. Polls change it one at a time; any thread may read it.
 */
public final class FailingWatches {

    private final Backoff backoff;
    private final Map<InteractionKey, Failing> failing = new ConcurrentHashMap<>();
    private final AtomicLong failures = new AtomicLong();

    private record Failing(int attempts, Instant tried, Instant next, Throwable failure) {}

    /** @param backoff the delays from the second failure on; after the first failure an interaction is read again in the next poll */
    public FailingWatches(Backoff backoff) {
        this.backoff = backoff;
    }

    /** What is to be read in a poll: first what can be read, in the given order; then what failed and is due, the longest ago first. */
    public List<Watch> due(List<Watch> watched, Instant now) {
        failing.keySet().retainAll(watched.stream().map(Watch::key).collect(Collectors.toSet()));
        return watched.stream()
                .filter(watch ->
                        known(watch).map(each -> !each.next().isAfter(now)).orElse(true))
                .sorted(Comparator.comparing(
                        watch -> known(watch).map(Failing::tried).orElse(Instant.MIN)))
                .toList();
    }

    /** Records that an interaction could not be read. */
    public void failed(Watch watch, Throwable failure, Instant now) {
        int attempts = known(watch).map(Failing::attempts).orElse(0) + 1;
        Instant next = attempts == 1 ? now : now.plus(backoff.delay(attempts - 1, ThreadLocalRandom.current()));
        failing.put(watch.key(), new Failing(attempts, now, next, failure));
        failures.incrementAndGet();
    }

    /** Records that an interaction could not be read because the server is unavailable: others are read before it, but its backoff does not grow. */
    public void unreached(Watch watch, Throwable failure, Instant now) {
        int attempts = known(watch).map(Failing::attempts).orElse(0);
        failing.put(watch.key(), new Failing(attempts, now, now, failure));
        failures.incrementAndGet();
    }

    /** Records that an interaction was read. */
    public void read(Watch watch) {
        failing.remove(watch.key());
    }

    /** How many cannot be read. */
    public int size() {
        return failing.size();
    }

    /** How many readings have failed since the consumer was created. */
    public long failures() {
        return failures.get();
    }

    /** The failure of the interaction with the most failed readings; empty if all can be read. */
    public Optional<Throwable> worst() {
        return failing.values().stream()
                .max(Comparator.comparing(Failing::attempts))
                .map(Failing::failure);
    }

    private Optional<Failing> known(Watch watch) {
        return Optional.ofNullable(failing.get(watch.key()));
    }
}
