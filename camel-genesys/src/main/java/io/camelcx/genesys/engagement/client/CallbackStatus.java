// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.engagement.client;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.support.json.JsonRecord;
import java.time.Instant;
import java.util.Optional;

/**
 * A callback as the vendor returns it.
 *
 * @param json the vendor's object
 */
public record CallbackStatus(@JsonValue ObjectNode json) implements JsonRecord {

    /** Copies the object. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CallbackStatus {
        json = json.deepCopy();
    }

    /** The vendor's object, a copy. */
    @Override
    public ObjectNode json() {
        return json.deepCopy();
    }

    /** The id. */
    public String id() {
        return field("id");
    }

    /** {@code SCHEDULED}, {@code QUEUED}, {@code ROUTING}, {@code PROCESSING} or {@code COMPLETED}. */
    public String state() {
        return field("callbackState");
    }

    /** Why it is completed, in the vendor's words; may be empty. */
    public String reason() {
        return field("callbackReason");
    }

    /** Who is called; may be empty. */
    public String phoneNumber() {
        return field("phoneNumber");
    }

    /** When; empty if it cannot be read. */
    public Optional<Instant> desiredTime() {
        try {
            return Optional.of(EngagementTime.read("desiredTime", field("desiredTime"), Optional.empty()));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    /** Whether it is over. */
    public boolean completed() {
        return state().equals("COMPLETED");
    }

    /** A field as text; empty if there is none. */
    public String field(String name) {
        return json.path(name).asText("");
    }

    /** Without the phone number. */
    @Override
    public String toString() {
        return "CallbackStatus[" + id() + " " + state() + "]";
    }
}
