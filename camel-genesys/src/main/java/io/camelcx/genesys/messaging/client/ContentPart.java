// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.messaging.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * A part of an e-mail.
 *
 * @param type such as {@code text} or {@code html}
 * @param text its content
 */
public record ContentPart(String type, String text) {

    static List<ContentPart> readAll(JsonNode json) {
        return json.isArray()
                ? StreamSupport.stream(json.spliterator(), false)
                        .map(ContentPart::read)
                        .toList()
                : List.of();
    }

    private static ContentPart read(JsonNode json) {
        return new ContentPart(MessageParty.text(json.path("type")), MessageParty.text(json.path("text")));
    }
}
