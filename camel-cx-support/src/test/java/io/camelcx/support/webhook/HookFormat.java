// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.camel.Message;

/** {@code {"notes":[{"id":"1","text":"Hello"}]}}, answered by the ids. A route may set the header {@code ownId}. */
record HookFormat(HookConnection connection) implements WebhookFormat {

    private static final JsonMapper MAPPER = new JsonMapper();

    @Override
    public boolean isAuthentic(WebhookRequest request, byte[] body) {
        return request.header("X-Signature")
                .filter(HookConnection.sign(connection.secret, body)::equals)
                .isPresent();
    }

    @Override
    public List<WebhookDelivery> read(WebhookRequest request, byte[] body) throws IOException {
        List<WebhookDelivery> deliveries = new ArrayList<>();
        for (JsonNode note : MAPPER.readTree(body).path("notes")) {
            String id = note.path("id").asText();
            deliveries.add(new WebhookDelivery(
                    Optional.of(id).filter(key -> !key.isEmpty()),
                    "the note " + id,
                    message -> message.setBody(note.path("text").asText()),
                    id,
                    message -> ownId(message, id)));
        }
        return deliveries;
    }

    private static String ownId(Message message, String id) {
        return message.getHeader("ownId", id, String.class);
    }

    @Override
    public String response(List<String> results) {
        return MAPPER.valueToTree(results).toString();
    }
}
