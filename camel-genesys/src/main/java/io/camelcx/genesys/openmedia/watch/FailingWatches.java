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
 * The watched interactions that cannot be read at present. Each is tried again after a delay that grows, and after all others, so that it does not keep
 * them from being read. Polls change it one at a time; any thread may look.
 */
public final class FailingWatches {

    private final Backoff backoff;
    private final Map<InteractionKey, Failing> failing = new ConcurrentHashMap<>();
    private final AtomicLong failures = new AtomicLong();

    private record Failing(int attempts, Instant tried, Instant next, Throwable failure) {}

    /** @param backoff the delays from the second failure on; after the first one it is tried in the next poll */
    public FailingWatches(Backoff backoff) {
        this.backoff = backoff;
    }

    /** What is read in a poll: in the given order what can be read, then what cannot and whose time has come, the longest untried first. */
    public List<Watch> due(List<Watch> watched, Instant now) {
        failing.keySet().retainAll(watched.stream().map(Watch::key).collect(Collectors.toSet()));
        return watched.stream()
                .filter(watch ->
                        known(watch).map(each -> !each.next().isAfter(now)).orElse(true))
                .sorted(Comparator.comparing(
                        watch -> known(watch).map(Failing::tried).orElse(Instant.MIN)))
                .toList();
    }

    /** Notes that an interaction could not be read. */
    public void failed(Watch watch, Throwable failure, Instant now) {
        int attempts = known(watch).map(Failing::attempts).orElse(0) + 1;
        Instant next = attempts == 1 ? now : now.plus(backoff.delay(attempts - 1, ThreadLocalRandom.current()));
        failing.put(watch.key(), new Failing(attempts, now, next, failure));
        failures.incrementAndGet();
    }

    /** Notes that an interaction could not be read because the server is not there: others are tried before it, but its delay does not grow. */
    public void unreached(Watch watch, Throwable failure, Instant now) {
        int attempts = known(watch).map(Failing::attempts).orElse(0);
        failing.put(watch.key(), new Failing(attempts, now, now, failure));
        failures.incrementAndGet();
    }

    /** Notes that an interaction can be read. */
    public void read(Watch watch) {
        failing.remove(watch.key());
    }

    /** How many cannot be read. */
    public int size() {
        return failing.size();
    }

    /** How often one could not be read, since the consumer was made. */
    public long failures() {
        return failures.get();
    }

    /** Why the one that has failed for the longest cannot be read; empty if all can. */
    public Optional<Throwable> worst() {
        return failing.values().stream()
                .max(Comparator.comparing(Failing::attempts))
                .map(Failing::failure);
    }

    private Optional<Failing> known(Watch watch) {
        return Optional.ofNullable(failing.get(watch.key()));
    }
}
