// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.webhooks;

import com.fasterxml.jackson.databind.JsonNode;
import io.camelcx.simulator.http.Json;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * What is to be delivered.
 *
 * @param webhook the name under which the webhook is registered
 * @param messageId the id of the message or of the operation
 * @param traceId the value of {@code X-B3-TraceId}
 * @param body exactly the bytes that are sent and signed, not copied
 */
record Payload(String webhook, String messageId, String traceId, byte[] body) {

    static Payload of(String webhook, String messageId, JsonNode message) {
        return new Payload(
                webhook,
                messageId,
                UUID.randomUUID().toString(),
                Json.text(message).getBytes(StandardCharsets.UTF_8));
    }
}
