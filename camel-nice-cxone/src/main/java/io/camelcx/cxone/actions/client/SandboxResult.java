// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone.actions.client;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.support.json.JsonRecord;

/**
 * The result of a test in the vendor's sandbox.
 *
 * @param json the vendor's object
 */
public record SandboxResult(@JsonValue ObjectNode json) implements JsonRecord {

    /** The status of a test that has passed. */
    public static final String SUCCESS = "SUCCESS";

    /** Copies the object. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public SandboxResult {
        json = json.deepCopy();
    }

    /** The vendor's object, a copy. */
    @Override
    public ObjectNode json() {
        return json.deepCopy();
    }

    /** The vendor's word for the status, such as {@code SUCCESS}. */
    public String status() {
        return json.path("status").asText("");
    }

    /** Whether the status is {@code SUCCESS}. */
    public boolean passed() {
        return status().equals(SUCCESS);
    }

    /** What the script has returned; missing if the vendor does not send it. */
    public JsonNode output() {
        return json.path("output").deepCopy();
    }
}
