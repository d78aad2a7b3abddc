// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.securemail.client;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.support.json.JsonRecord;

/**
 * A secure mail as the vendor returns it. The vendor's text names none of its fields: all of them are in {@link #json()}, and the accessors try
 * likely names.
 *
 * @param json the vendor's object
 */
public record SecureMail(@JsonValue ObjectNode json) implements JsonRecord {

    /** Copies the object. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public SecureMail {
        json = json.deepCopy();
    }

    /** The vendor's object, a copy. */
    @Override
    public ObjectNode json() {
        return json.deepCopy();
    }

    /** The subject; may be empty. */
    public String subject() {
        return first("subject", "title");
    }

    /** The sender; may be empty. */
    public String from() {
        return first("from", "fromAddress", "sender");
    }

    /** The recipient; may be empty. */
    public String to() {
        return first("to", "toAddress", "recipient");
    }

    /** The text; may be empty, and is so in a list. */
    public String text() {
        return first("text", "body", "content", "message");
    }

    /** Another field as text; empty if there is none, or if it is an object or a list. */
    public String field(String name) {
        return json.path(name).asText("");
    }

    private String first(String... names) {
        for (String name : names) {
            if (!field(name).isBlank()) {
                return field(name);
            }
        }
        return "";
    }

    /** Without the content. */
    @Override
    public String toString() {
        return "SecureMail[" + subject() + "]";
    }
}
