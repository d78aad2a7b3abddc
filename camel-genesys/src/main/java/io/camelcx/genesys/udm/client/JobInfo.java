// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.udm.client;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.support.json.JsonRecord;

/**
 * A job, or a record of the history, as the vendor returns it: {@code JobInfo} of its text. Fields that the text does not name stay in
 * {@link #json()}.
 *
 * @param json the vendor's object
 */
public record JobInfo(@JsonValue ObjectNode json) implements JsonRecord {

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

    /** Another field as text; empty if there is none. */
    public String text(String field) {
        return json.path(field).asText("").strip();
    }

    @Override
    public String toString() {
        return "JobInfo[" + id() + ", " + title() + ", " + status() + "]";
    }
}
