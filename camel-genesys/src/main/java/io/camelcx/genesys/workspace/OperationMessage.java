// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.genesys.operation.ApiOperation;
import io.camelcx.genesys.operation.OperationHeaders;
import io.camelcx.genesys.operation.OperationInput;
import io.camelcx.genesys.operation.OperationParameter;
import io.camelcx.genesys.operation.OperationParameter.Kind;
import io.camelcx.genesys.workspace.client.KeyValues;
import io.camelcx.genesys.workspace.client.WorkspaceEvent;
import io.camelcx.genesys.workspace.client.WorkspaceTable;
import io.camelcx.support.exchange.JsonBody;
import io.camelcx.support.exchange.TextOption;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.camel.Exchange;

/** What an operation reads from a message. */
final class OperationMessage {

    private static final String DATA = "data";
    private static final Set<String> KEY_VALUES = Set.of(
            "userData",
            "reasons",
            "extensions",
            "extension",
            "addedProperties",
            "changedProperties",
            "deletedProperties");

    private final ObjectMapper mapper;
    private final JsonBody bodies;
    private final OperationHeaders headers;

    OperationMessage(GenesysWorkspaceEndpoint endpoint, ObjectMapper mapper) {
        this.mapper = mapper;
        this.bodies = new JsonBody(mapper);
        GenesysWorkspaceConfiguration configuration = endpoint.getConfiguration();
        this.headers = new OperationHeaders(
                GenesysWorkspaceConstants.PREFIX,
                Map.of(
                        "id",
                        TextOption.of(endpoint, GenesysWorkspaceConstants.ID, configuration.getId()),
                        "mediatype",
                        TextOption.of(endpoint, GenesysWorkspaceConstants.MEDIA_TYPE, configuration.getMediaType())));
    }

    /** @throws IllegalArgumentException if the body is not what the operation can send */
    OperationInput read(Exchange exchange, ApiOperation operation) {
        Optional<JsonNode> body =
                operation.hasBody(WorkspaceTable.VERSION) ? Optional.of(body(exchange, operation)) : Optional.empty();
        return new OperationInput(
                headers.parameters(exchange, operation.parameters(WorkspaceTable.VERSION)), body, Optional.empty());
    }

    private ObjectNode body(Exchange exchange, ApiOperation operation) {
        ObjectNode body = mapper.createObjectNode();
        ObjectNode given = given(exchange, operation.name());
        if (given.path(DATA).isObject()) {
            body.setAll(given);
        } else if (!given.isEmpty()) {
            body.set(DATA, given);
        }
        ObjectNode data = body.withObject("/" + DATA);
        for (OperationParameter parameter : operation.parameters(WorkspaceTable.VERSION)) {
            if (parameter.kind() == Kind.FIELD && parameter.name().startsWith(DATA + ".")) {
                String field = parameter.name().substring(DATA.length() + 1);
                if (!data.has(field)) {
                    headers.value(exchange, field).ifPresent(value -> data.set(field, mapper.valueToTree(value)));
                }
                if (KEY_VALUES.contains(field) && data.has(field)) {
                    data.set(field, KeyValues.write(data.get(field)));
                }
            }
        }
        if (data.isEmpty()) {
            body.remove(DATA);
        }
        return body;
    }

    /** An event that the route has received is not what an operation sends. */
    private ObjectNode given(Exchange exchange, String operation) {
        Object value = exchange.getMessage().getBody();
        if (value == null || value instanceof WorkspaceEvent || value instanceof String text && text.isBlank()) {
            return mapper.createObjectNode();
        }
        JsonNode json = bodies.read(exchange, operation);
        if (json.isMissingNode() || json.isNull()) {
            return mapper.createObjectNode();
        }
        if (!(json instanceof ObjectNode object)) {
            throw new IllegalArgumentException(
                    operation + " needs a body that is a map or a JSON object, not " + JsonBody.describe(value));
        }
        return object.deepCopy();
    }
}
