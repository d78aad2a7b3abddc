// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.messaging.client;

import com.fasterxml.jackson.databind.JsonNode;
import io.camelcx.support.json.JsonRecord;
import java.util.List;

/**
 * The vendor's response to messages that it has accepted.
 *
 * @param ids the ids that it gave to them, in their order; it need not name them
 */
public record SentMessages(List<String> ids) implements JsonRecord {

    /** Copies {@code ids}. */
    public SentMessages {
        ids = List.copyOf(ids);
    }

    /** The vendor's samples show texts, its reference objects. */
    static SentMessages read(JsonNode response) {
        return new SentMessages(response.path("data")
                .path("ids")
                .valueStream()
                .map(id -> id.isObject() ? id.path("id") : id)
                .map(JsonNode::asText)
                .filter(id -> !id.isEmpty())
                .toList());
    }
}
