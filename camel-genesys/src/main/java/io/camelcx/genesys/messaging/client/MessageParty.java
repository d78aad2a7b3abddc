// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.messaging.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * The sender or a recipient of a message.
 *
 * @param id such as a telephone number or an e-mail address; empty if the vendor has sent none
 * @param name the displayed name; empty if there is none
 */
public record MessageParty(String id, String name) {

    static MessageParty read(JsonNode json) {
        return json.isValueNode()
                ? new MessageParty(text(json), "")
                : new MessageParty(text(json.path("id")), text(json.path("name")));
    }

    /** One object, or a list of them. */
    static List<MessageParty> readAll(JsonNode json) {
        if (json.isMissingNode() || json.isNull()) {
            return List.of();
        }
        return json.isArray()
                ? StreamSupport.stream(json.spliterator(), false)
                        .map(MessageParty::read)
                        .toList()
                : List.of(read(json));
    }

    /** A text or number as text; empty for anything else. */
    static String text(JsonNode json) {
        return json.isValueNode() && !json.isNull() ? json.asText() : "";
    }

    /** The id. */
    @Override
    public String toString() {
        return id;
    }
}
