// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.provisioning.client;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import io.camelcx.support.json.JsonRecord;
import java.util.stream.Stream;

/**
 * A row of an import that has failed. As JSON it is what the vendor reports, whose form the vendor does not publish: a text, or an object.
 *
 * @param json the vendor's value; not to be changed
 */
public record ImportFailure(@JsonValue JsonNode json) implements JsonRecord {

    /** Reads the vendor's value. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ImportFailure {}

    /** The number of the row, as the vendor counts; 0 if it does not say. */
    public int row() {
        return Stream.of("row", "rowNumber", "line")
                .mapToInt(field -> json.path(field).asInt(0))
                .filter(number -> number > 0)
                .findFirst()
                .orElse(0);
    }

    /** The user name in the row; may be empty. */
    public String userName() {
        return json.path("userName").asText("");
    }

    /** Why it has failed; the vendor's whole text if it does not say where the reason is. */
    public String error() {
        return json.isTextual()
                ? json.textValue()
                : Stream.of("error", "message", "reason")
                        .map(field -> json.path(field).asText(""))
                        .filter(text -> !text.isEmpty())
                        .findFirst()
                        .orElseGet(json::toString);
    }

    /** The row alone: the rest may be personal data. */
    @Override
    public String toString() {
        return "ImportFailure[row=" + row() + "]";
    }
}
