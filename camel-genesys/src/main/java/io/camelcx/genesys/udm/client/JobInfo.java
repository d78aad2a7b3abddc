// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.udm.client;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.support.json.JsonRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A job, or a record of the history, as the vendor returns it: {@code JobInfo} of its text. Fields that the text does not name stay in
 * {@link #json()}.
 *
 * @param json the vendor's object
 */
public record JobInfo(@JsonValue ObjectNode json) implements JsonRecord {

    private static final int HOURS_OF_A_DAY = 24;

    /** Copies the object. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public JobInfo {
        json = json.deepCopy();
    }

    /** The vendor's object, a copy. */
    @Override
    public ObjectNode json() {
        return json.deepCopy();
    }

    /** The id; 0 if there is none. */
    public long id() {
        return json.path("id").asLong();
    }

    /** The title; may be empty. */
    public String title() {
        return text("title");
    }

    /** The type of the data; may be empty. */
    public String type() {
        return text("type");
    }

    /** The source of the data; may be empty. */
    public String source() {
        return text("source");
    }

    /** The status in the vendor's words; may be empty. */
    public String status() {
        return text("status");
    }

    /** The name of the exported file; empty until the export is finished. */
    public String fileName() {
        // Version 4 spells it in both ways.
        return json.path("fileName").isTextual() ? text("fileName") : text("filename");
    }

    /** The size of the exported file in bytes; 0 if it is not known. */
    public long fileSize() {
        return Math.max(0, json.path("fileSize").asLong());
    }

    /** Whether its file may be split into several. */
    public boolean isSplit() {
        return text("fileSplitSize").matches(".*[1-9].*");
    }

    /** When it was created, as the vendor writes it; may be empty. */
    public String createdDate() {
        return text("createdDate");
    }

    /** How much is done, from 0 to 100. */
    public int progress() {
        return json.path("progress").asInt();
    }

    /** The job of a record of the history; 0 if it is not known. */
    public long parentId() {
        return json.path("parentId").asLong();
    }

    /**
     * Compares it with a job to be created. Only what both state is compared, as the vendor may write it in another form.
     *
     * @return the field that differs; empty if none is seen to
     */
    public Optional<String> differenceFrom(JsonNode job) {
        JsonNode params = job.path("jobParams");
        if (differ(source(), job.path("source").asText(""))) {
            return Optional.of("source");
        }
        String its = job.path("type").asText("");
        if (differ(type(), its) && differ(type(), params.path("type").asText(""))) {
            return Optional.of("type");
        }
        if (!json.path("media").isEmpty()
                && !params.path("media").isEmpty()
                && !texts(json.path("media")).equals(texts(params.path("media")))) {
            return Optional.of("media");
        }
        return Stream.of("dateFrom", "dateTo")
                .filter(field -> isAnotherDay(
                        UdmTime.of(text(field)),
                        UdmTime.of(job.path("timeFrame").path(field).asText("").strip())))
                .findFirst();
    }

    private static boolean differ(String one, String other) {
        return !one.isBlank() && !other.isBlank() && !one.equalsIgnoreCase(other.strip());
    }

    private static Set<String> texts(JsonNode list) {
        Set<String> texts = new TreeSet<>();
        list.forEach(each -> texts.add(each.asText("").toLowerCase(Locale.ROOT)));
        return texts;
    }

    private static boolean isAnotherDay(Optional<Instant> one, Optional<Instant> other) {
        return one.isPresent()
                && other.isPresent()
                && Duration.between(one.get(), other.get()).abs().toHours() > HOURS_OF_A_DAY;
    }

    /** Another field as text; empty if there is none. */
    public String text(String field) {
        return json.path(field).asText("").strip();
    }

    @Override
    public String toString() {
        return "JobInfo[" + id() + ", " + title() + ", " + status() + "]";
    }
}
