// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.udm.position;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which exports were processed, by their ids in the history. Ids are given when exports start, so that one with a lower id may finish after one with a
 * higher id: each processed one is remembered. Of {@link #MAX_DONE} the older half is summed up by the floor; what was open then is remembered instead.
 *
 * @param floor what has a lower id, or this one, was processed, but for those in {@code left}
 * @param done  higher ids that were processed
 * @param left  lower ids that were not
 * @param files of exports of which some files were processed: those files
 * @param since when a consumer first read the history with this position; empty if none has
 */
public record Position(
        long floor, SortedSet<Long> done, SortedSet<Long> left, Map<Long, Set<String>> files, Optional<Instant> since) {

    /** How many processed exports are remembered one by one. */
    static final int MAX_DONE = 1000;

    /** How many exports may be open for longer than that. */
    static final int MAX_LEFT = 10_000;

    /** Nothing was processed. */
    public static final Position START = new Position(0, new TreeSet<>(), new TreeSet<>(), Map.of(), Optional.empty());

    /** Whether an export was processed. */
    public boolean isDone(long id) {
        return id <= floor ? !left.contains(id) : done.contains(id);
    }

    /** Whether a file of an export was processed that was not processed as a whole. */
    public boolean isDone(long id, String file) {
        return files.getOrDefault(id, Set.of()).contains(file);
    }

    /** A consumer has begun to read the history. */
    public Position begun(Instant now) {
        return since.isPresent() ? this : new Position(floor, done, left, files, Optional.of(now));
    }

    /** A file of an export was processed. */
    public Position fileDone(long id, String file) {
        Map<Long, Set<String>> more = new TreeMap<>(files);
        Set<String> names = new TreeSet<>(more.getOrDefault(id, Set.of()));
        names.add(file);
        more.put(id, names);
        return new Position(floor, done, left, more, since);
    }

    /** An export was processed. */
    public Position done(long id) {
        return done(List.of(id));
    }

    /** Exports were processed. */
    public Position done(Collection<Long> ids) {
        TreeSet<Long> more = new TreeSet<>(done);
        TreeSet<Long> fewer = new TreeSet<>(left);
        Map<Long, Set<String>> others = new TreeMap<>(files);
        for (long id : ids) {
            if (id > floor) {
                more.add(id);
            } else {
                fewer.remove(id);
            }
            others.remove(id);
        }
        return new Position(floor, more, fewer, others, since);
    }

    /**
     * Sums up processed exports if there are too many of them.
     *
     * @param open all ids that are known and were not processed; what is not among them counts as processed from then on
     * @throws IllegalStateException if too many exports are open
     */
    public Position compacted(Collection<Long> open) {
        if (done.size() <= MAX_DONE) {
            return this;
        }
        NavigableSet<Long> all = new TreeSet<>(done);
        long higher = all.stream().skip(all.size() / 2L).findFirst().orElseThrow();
        TreeSet<Long> remembered = new TreeSet<>(left);
        open.stream().filter(id -> id > floor && id <= higher).forEach(remembered::add);
        if (remembered.size() > MAX_LEFT) {
            throw new IllegalStateException(
                    "More than " + MAX_LEFT
                            + " exports of the history are neither finished nor processed; delete the records of those that are not needed");
        }
        Map<Long, Set<String>> partial = new TreeMap<>(files);
        // The records of the others are no longer in the history.
        partial.keySet().removeIf(id -> id <= higher && !remembered.contains(id));
        return new Position(higher, all.tailSet(higher, false), remembered, partial, since);
    }
}
