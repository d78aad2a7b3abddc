// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.simulator.genesys.envelope.Envelope;
import io.camelcx.simulator.genesys.operation.ApiOperation;
import io.camelcx.simulator.http.HttpCall;
import io.camelcx.simulator.http.Json;
import io.camelcx.simulator.http.RefusedException;
import java.util.Optional;
import java.util.UUID;

/**
 * A request to an operation.
 *
 * @param operation the operation
 * @param call the HTTP request
 * @param data the {@code data} of its body; empty when it has none
 * @param operationId the {@code operationId} of its body; the simulator's own when it has none
 * @param desk where the agent works; a visitor's for an operation without a session
 */
record WorkspaceRequest(ApiOperation operation, HttpCall call, ObjectNode data, String operationId, Desk desk) {
    private static final String QUERY = "query:";

    /**
     * Reads a request.
     *
     * @throws RefusedException if it lacks what the operation requires
     */
    static WorkspaceRequest read(ApiOperation operation, HttpCall call, Desk desk) {
        ObjectNode body = call.hasBody()
                ? call.json().orElseThrow(() -> Envelope.refusal(400, "The body must be a JSON object"))
                : Json.object();
        ObjectNode data = body.get("data") instanceof ObjectNode object ? object : Json.object();
        for (String required : operation.required()) {
            boolean missing = required.startsWith(QUERY)
                    ? call.query(required.substring(QUERY.length())).isEmpty()
                    : required.equals("data") ? !body.path("data").isObject() : isMissing(data.get(required));
            if (missing) {
                String name = required.startsWith(QUERY) ? required.substring(QUERY.length()) : required;
                throw Envelope.refusal(400, name + " is missing");
            }
        }
        String id = body.path("operationId").asText("");
        return new WorkspaceRequest(
                operation, call, data, id.isBlank() ? UUID.randomUUID().toString() : id, desk);
    }

    private static boolean isMissing(JsonNode value) {
        return value == null
                || value.isNull()
                || value.isTextual() && value.asText().isBlank();
    }

    /** A part of the path. */
    String variable(String name) {
        return call.variable(name);
    }

    /** A field of {@code data}; blank when it is missing. */
    String text(String name) {
        return data.path(name).asText("");
    }

    Optional<String> optional(String name) {
        return Optional.of(text(name)).filter(value -> !value.isBlank());
    }

    /** A list of keys and values; empty when it is missing. */
    ArrayNode keyValues(String name) {
        return KeyValues.of(data.path(name));
    }
}
