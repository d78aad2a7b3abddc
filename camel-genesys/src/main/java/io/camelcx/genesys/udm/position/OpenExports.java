// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.udm.position;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.genesys.udm.client.JobInfo;
import io.camelcx.genesys.udm.client.UdmTime;
import io.camelcx.support.partition.Partition;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Finds the exports of the history that were not processed. The history is read from its newest record on, until a whole page is not above the
 * position's floor: but only as long as the records are seen to be in that order. From a server that does not sort, all of it is read.
 *
 * <p>What one response alone says or leaves out is not believed: an export counts as processed without a delivery only if two searches in a row agree.
 * For one thread at a time.
 */
public final class OpenExports {

    /** More records are an error. */
    static final int MAX_RECORDS = 1_000_000;

    private final Optional<Instant> start;
    private final String title;
    private final Partition partition;
    private final int pageSize;
    private final Consumer<JsonNode> unreadable;
    private final Set<Long> seen = new TreeSet<>();
    private Map<Long, String> before = Map.of();

    /**
     * A search.
     *
     * @param start      exports that were created before are ignored
     * @param title      what the title of an export contains; may be empty
     * @param partition  exports that do not belong to it are ignored
     * @param pageSize   the number of records of a page
     * @param unreadable receives a record without an id
     */
    public OpenExports(
            Optional<Instant> start, String title, Partition partition, int pageSize, Consumer<JsonNode> unreadable) {
        this.start = start;
        this.title = title;
        this.partition = partition;
        this.pageSize = pageSize;
        this.unreadable = unreadable;
    }

    /**
     * What was found.
     *
     * @param exports in the order of their ids
     * @param missing ids that are open, but were not among the records that were read
     * @param open    the ids of all exports that were not processed, those of earlier searches included
     * @param others  those among them whose titles were unwanted in this search and in the one before
     * @param whole   whether no record is missing that the search before has found, so that the position may be compacted
     */
    public record Found(List<JobInfo> exports, Set<Long> missing, Set<Long> open, Set<Long> others, boolean whole) {}

    /** Reads the history as far as it is necessary. */
    public Found in(Iterator<JsonNode> history, Position position) {
        Map<Long, JobInfo> open = new TreeMap<>();
        Map<Long, String> titles = new TreeMap<>();
        boolean sorted = true;
        String newest = "";
        int old = 0;
        int records = 0;
        while (history.hasNext() && !(sorted && old >= pageSize)) {
            JsonNode json = history.next();
            JobInfo record =
                    new JobInfo(json instanceof ObjectNode object ? object : JsonNodeFactory.instance.objectNode());
            records++;
            if (records > MAX_RECORDS) {
                throw new IllegalStateException("The history has more than " + MAX_RECORDS + " records");
            }
            if (record.id() <= 0) {
                if (partition.contains("")) {
                    unreadable.accept(json);
                }
                continue;
            }
            sorted &= newest.isEmpty()
                    || record.createdDate().compareTo(newest) <= 0
                            && !record.createdDate().isEmpty();
            newest = record.createdDate();
            old = record.id() <= position.floor() ? old + 1 : 0;
            if (record.id() > position.floor()) {
                titles.put(record.id(), record.title());
            }
            if (!position.isDone(record.id()) && !isIgnored(record)) {
                open.put(record.id(), record);
            }
        }
        Set<Long> missing = new TreeSet<>(position.left());
        missing.removeAll(open.keySet());
        return found(position, open, missing, titles);
    }

    private Found found(Position position, Map<Long, JobInfo> open, Set<Long> missing, Map<Long, String> titles) {
        seen.removeIf(position::isDone);
        seen.addAll(open.keySet());
        Map<Long, String> earlier = before;
        before = titles;
        Set<Long> others = new TreeSet<>(open.keySet());
        others.removeIf(id -> isWanted(open.get(id).title()) || isWanted(earlier.getOrDefault(id, title)));
        boolean whole = earlier.keySet().stream().allMatch(id -> id <= position.floor() || titles.containsKey(id));
        open.values().removeIf(export -> !isWanted(export.title()));
        return new Found(List.copyOf(open.values()), missing, Set.copyOf(seen), others, whole && !earlier.isEmpty());
    }

    /** Whether exports with a title are searched for. */
    public boolean isWanted(String its) {
        return its.contains(title);
    }

    private boolean isIgnored(JobInfo record) {
        return !partition.contains(record.id()) || isEarlier(record);
    }

    private boolean isEarlier(JobInfo record) {
        return start.flatMap(from -> UdmTime.of(record.createdDate()).map(created -> created.isBefore(from)))
                .orElse(false);
    }
}
