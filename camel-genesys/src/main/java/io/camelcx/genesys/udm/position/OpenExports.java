// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.udm.position;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.genesys.udm.client.JobInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
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
 */
public final class OpenExports {

    /** More records are an error. */
    static final int MAX_RECORDS = 1_000_000;

    private final Optional<Instant> start;
    private final int pageSize;
    private final Consumer<JsonNode> unreadable;

    /**
     * A search.
     *
     * @param start      exports that were created before are ignored
     * @param pageSize   the number of records of a page
     * @param unreadable receives a record without an id
     */
    public OpenExports(Optional<Instant> start, int pageSize, Consumer<JsonNode> unreadable) {
        this.start = start;
        this.pageSize = pageSize;
        this.unreadable = unreadable;
    }

    /**
     * What was found.
     *
     * @param exports in the order of their ids
     * @param missing ids that are open, but were not among the records that were read
     */
    public record Found(List<JobInfo> exports, Set<Long> missing) {}

    /** Reads the history as far as it is necessary. */
    public Found in(Iterator<JsonNode> history, Position position) {
        Map<Long, JobInfo> open = new TreeMap<>();
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
                unreadable.accept(json);
                continue;
            }
            sorted &= newest.isEmpty()
                    || record.createdDate().compareTo(newest) <= 0
                            && !record.createdDate().isEmpty();
            newest = record.createdDate();
            old = record.id() <= position.floor() ? old + 1 : 0;
            if (!position.isDone(record.id()) && !isIgnored(record)) {
                open.put(record.id(), record);
            }
        }
        Set<Long> missing = new TreeSet<>(position.left());
        missing.removeAll(open.keySet());
        return new Found(List.copyOf(open.values()), missing);
    }

    private boolean isIgnored(JobInfo record) {
        return start.flatMap(from -> time(record.createdDate()).map(created -> created.isBefore(from)))
                .orElse(false);
    }

    /**
     * Reads a day or an instant; a day begins in UTC.
     *
     * @return empty if it is none of these
     */
    public static Optional<Instant> time(String text) {
        try {
            return Optional.of(
                    text.length() <= 10
                            ? LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC)
                            : OffsetDateTime.parse(text.replaceFirst("([+-]\\d{2})(\\d{2})$", "$1:$2"))
                                    .toInstant());
        } catch (DateTimeParseException otherForm) {
            return Optional.empty();
        }
    }
}
