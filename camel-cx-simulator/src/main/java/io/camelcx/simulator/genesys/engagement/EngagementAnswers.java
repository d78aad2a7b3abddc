// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.engagement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.simulator.http.Answer;
import io.camelcx.simulator.http.HttpCall;
import io.camelcx.simulator.http.Json;
import io.camelcx.simulator.http.RefusedException;
import java.util.UUID;

/** The envelope of the API: a status with a {@code corrId}, and data. */
final class EngagementAnswers {

    private EngagementAnswers() {}

    static Answer done(JsonNode data) {
        return Answer.json(200, envelope(0, "OK").set("data", data));
    }

    static RefusedException refusal(int status, String message) {
        return new RefusedException(Answer.json(status, envelope(status, message)));
    }

    /** A refusal with data, such as other slots. */
    static RefusedException refusal(int status, String message, ObjectNode data) {
        return new RefusedException(
                Answer.json(status, envelope(status, message).set("data", data)));
    }

    private static ObjectNode envelope(int code, String message) {
        ObjectNode envelope = Json.object();
        envelope.putObject("status")
                .put("code", code)
                .put("message", message)
                .put("corrId", UUID.randomUUID().toString());
        return envelope;
    }

    static ObjectNode body(HttpCall call) {
        return call.json().orElseThrow(() -> refusal(400, "The body must be a JSON object"));
    }

    static String required(ObjectNode body, String field) {
        String value = body.path(field).asText("");
        if (value.isBlank()) {
            throw refusal(400, field + " is missing");
        }
        return value;
    }
}
