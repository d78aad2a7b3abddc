// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.provisioning.client;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import io.camelcx.support.json.JsonRecord;
import java.util.Iterator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The state of an import, and the rows of it that have failed: iterating makes their records one after the other. As JSON it is the vendor's object.
 *
 * @param json the vendor's object; not to be changed
 */
public record ImportStatus(@JsonValue JsonNode json) implements JsonRecord, Iterable<ImportFailure> {

    /** Reads the vendor's object. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ImportStatus {}

    /** Whether it is the state of an import at all. */
    public boolean isValid() {
        return Stream.of("succeedCount", "totalCount", "stopped", "failed").anyMatch(json::hasNonNull);
    }

    /** How many rows were imported. */
    public int succeeded() {
        return json.path("succeedCount").asInt(0);
    }

    /** How many rows have failed. */
    public int failed() {
        return json.path("failed").isContainerNode()
                ? json.path("failed").size()
                : json.path("failed").asInt(0);
    }

    /** How many rows the file has; 0 if it is not known yet. */
    public int total() {
        return json.path("totalCount").asInt(0);
    }

    /** Whether the import has ended: it has stopped, or all rows are done. */
    public boolean isFinished() {
        return json.path("stopped").asBoolean(false) || total() > 0 && succeeded() + failed() >= total();
    }

    /** Whether rows were left out, as the import was stopped. */
    public boolean isIncomplete() {
        return succeeded() + failed() < total();
    }

    @Override
    public Iterator<ImportFailure> iterator() {
        JsonNode failed = json.path("failed");
        return failed.isContainerNode()
                ? StreamSupport.stream(failed.spliterator(), false)
                        .map(ImportFailure::new)
                        .iterator()
                : Stream.<ImportFailure>empty().iterator();
    }

    /** Without the rows, which may contain personal data. */
    @Override
    public String toString() {
        return "ImportStatus[succeeded=" + succeeded() + ", failed=" + failed() + ", total=" + total() + "]";
    }
}
