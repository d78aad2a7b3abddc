// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.provisioning;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.simulator.genesys.envelope.Envelope;
import io.camelcx.simulator.genesys.operation.ApiOperation;
import io.camelcx.simulator.http.HttpCall;
import io.camelcx.simulator.http.Json;

/**
 * A request to an operation.
 *
 * @param operation the operation
 * @param call the HTTP request
 * @param body its body; empty when it has none, or is a form
 * @param data the {@code data} of the body; empty when it has none
 * @param session the session
 */
record ProvisioningRequest(
        ApiOperation operation, HttpCall call, ObjectNode body, ObjectNode data, ProvisioningSession session) {
    private static final String QUERY = "query:";
    private static final String BODY = "body:";

    /**
     * Reads a request.
     *
     * @throws io.camelcx.simulator.http.RefusedException if it lacks what the operation requires
     */
    static ProvisioningRequest read(ApiOperation operation, HttpCall call, ProvisioningSession session) {
        ObjectNode body = call.json().orElseGet(Json::object);
        ObjectNode data = body.get("data") instanceof ObjectNode object ? object : Json.object();
        for (String required : operation.required()) {
            String name = required.substring(required.indexOf(':') + 1);
            boolean missing = required.startsWith(QUERY)
                    ? call.query(name).isEmpty()
                    : isMissing(required.startsWith(BODY) ? body.get(name) : data.get(name));
            if (missing) {
                throw Envelope.refusal(400, name + " is missing");
            }
        }
        return new ProvisioningRequest(operation, call, body, data, session);
    }

    private static boolean isMissing(JsonNode value) {
        return value == null
                || value.isNull()
                || value.isTextual() && value.asText().isBlank();
    }

    /** A parameter of the query, or of the body's data. */
    String parameter(String name) {
        return call.query(name).orElseGet(() -> data.path(name).asText(""));
    }

    int number(String name, int otherwise) {
        String text = parameter(name);
        try {
            return text.isBlank() ? otherwise : Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw Envelope.refusal(400, name + " is '" + text + "', it must be a whole number");
        }
    }

    int dbid() {
        String text = call.variable("dbid");
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw Envelope.refusal(404, "Unknown user " + text);
        }
    }
}
