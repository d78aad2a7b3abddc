// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.cxone.extraction;

import io.camelcx.simulator.concurrent.Guard;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** All jobs ever submitted. Thread-safe. */
final class JobStore {
    private final Guard guard = new Guard();
    private final Map<String, Job> jobs = new LinkedHashMap<>();
    private final SplittableRandom ids;

    /** The same seed and start give the same ids; two runs at different times do not mix up theirs. */
    JobStore(long seed, Clock clock) {
        Instant start = clock.instant();
        ids = new SplittableRandom(seed ^ start.toEpochMilli());
    }

    /**
     * Makes a job for a fresh id, and keeps it.
     *
     * @param pattern what the id looks like; {@code *} stands for the part that differs
     */
    Job add(String pattern, Function<String, Job> maker) {
        return guard.get(() -> {
            Job job = maker.apply(pattern.replace("*", newId()));
            jobs.put(job.id(), job);
            return job;
        });
    }

    Optional<Job> find(String id) {
        return guard.get(() -> Optional.ofNullable(jobs.get(id)));
    }

    /** Changes a job; empty when there is none with this id. */
    Optional<Job> change(String id, UnaryOperator<Job> change) {
        return guard.get(() -> Optional.ofNullable(jobs.computeIfPresent(id, (same, job) -> change.apply(job))));
    }

    /** The jobs in the order of their submission. */
    List<Job> all() {
        return guard.get(() -> List.copyOf(jobs.values()));
    }

    private String newId() {
        return new UUID(ids.nextLong(), ids.nextLong()).toString();
    }
}
