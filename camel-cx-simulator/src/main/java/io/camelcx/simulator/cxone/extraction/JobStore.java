// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.cxone.extraction;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** All jobs ever submitted. Thread-safe. */
final class JobStore {
    private final ReentrantLock lock = new ReentrantLock();
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
        lock.lock();
        try {
            Job job = maker.apply(pattern.replace("*", newId()));
            jobs.put(job.id(), job);
            return job;
        } finally {
            lock.unlock();
        }
    }

    Optional<Job> find(String id) {
        lock.lock();
        try {
            return Optional.ofNullable(jobs.get(id));
        } finally {
            lock.unlock();
        }
    }

    /** Changes a job; empty when there is none with this id. */
    Optional<Job> change(String id, UnaryOperator<Job> change) {
        lock.lock();
        try {
            return Optional.ofNullable(jobs.computeIfPresent(id, (same, job) -> change.apply(job)));
        } finally {
            lock.unlock();
        }
    }

    /** The jobs in the order of their submission. */
    List<Job> all() {
        lock.lock();
        try {
            return List.copyOf(jobs.values());
        } finally {
            lock.unlock();
        }
    }

    private String newId() {
        return new UUID(ids.nextLong(), ids.nextLong()).toString();
    }
}
