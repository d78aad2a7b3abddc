// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.openmedia;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.camelcx.simulator.genesys.settings.InteractionReplies;
import io.camelcx.simulator.http.Answer;
import io.camelcx.simulator.http.Json;

/** Writes the API's answers of success as its settings say. */
record InteractionAnswer(InteractionReplies replies) {
    Answer created(Interaction interaction) {
        return replies.data() == InteractionReplies.Data.ID
                ? enveloped(TextNode.valueOf(interaction.id()))
                : read(interaction);
    }

    Answer read(Interaction interaction) {
        ObjectNode written = Json.object().put(replies.idField(), interaction.id());
        InteractionJson.write(interaction).properties().stream()
                .filter(field -> !field.getKey().equals("id"))
                .forEach(field -> written.set(field.getKey(), field.getValue()));
        return enveloped(replies.data() == InteractionReplies.Data.ARRAY ? array(written) : written);
    }

    Answer changed(Interaction interaction) {
        return switch (replies.afterChange()) {
            case INTERACTION -> created(interaction);
            case STATUS -> Answer.json(200, status());
            case EMPTY_OBJECT -> Answer.json(200, Json.object());
            case EMPTY -> Answer.of(200, "application/json", new byte[0]);
            case NO_CONTENT -> Answer.of(204, "application/json", new byte[0]);
        };
    }

    private Answer enveloped(JsonNode data) {
        return Answer.json(200, status().set("data", data));
    }

    private ObjectNode status() {
        ObjectNode envelope = Json.object();
        ObjectNode status = envelope.putObject("status");
        switch (replies.code()) {
            case NUMBER -> status.put("code", 0);
            case NUMBER_AS_TEXT -> status.put("code", "0");
            case SUCCESS -> status.put("code", "SUCCESS");
        }
        return envelope;
    }

    private static ArrayNode array(JsonNode only) {
        return Json.object().arrayNode().add(only);
    }
}
