// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.provisioning;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.genesys.operation.ApiOperation;
import io.camelcx.genesys.operation.OperationHeaders;
import io.camelcx.genesys.operation.OperationInput;
import io.camelcx.genesys.operation.OperationParameter;
import io.camelcx.genesys.operation.OperationParameter.Kind;
import io.camelcx.genesys.provisioning.client.ImportStatus;
import io.camelcx.genesys.provisioning.client.ProvisioningEvent;
import io.camelcx.genesys.provisioning.client.ProvisioningTable;
import io.camelcx.support.exchange.JsonBody;
import io.camelcx.support.exchange.TextOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.Exchange;

/** What an operation reads from a message. */
final class OperationMessage {

    private static final String DATA = "data";
    private static final String PASSWORD = "password";

    private final ObjectMapper mapper;
    private final JsonBody bodies;
    private final OperationHeaders headers;

    OperationMessage(GenesysProvisioningEndpoint endpoint, ObjectMapper mapper) {
        this.mapper = mapper;
        this.bodies = new JsonBody(mapper);
        GenesysProvisioningConfiguration options = endpoint.getConfiguration();
        TextOption id = TextOption.of(endpoint, GenesysProvisioningConstants.ID, options.getId());
        this.headers = new OperationHeaders(
                GenesysProvisioningConstants.PREFIX,
                Map.of(
                        "id",
                        id,
                        "dbid",
                        id,
                        "script_dbid",
                        id,
                        "object_type",
                        TextOption.of(endpoint, GenesysProvisioningConstants.OBJECT_TYPE, options.getObjectType()),
                        "adminname",
                        TextOption.of(endpoint, GenesysProvisioningConstants.ADMIN_NAME, options.getAdminName()),
                        "tenantname",
                        TextOption.of(endpoint, GenesysProvisioningConstants.TENANT_NAME, options.getTenantName())));
    }

    /** @throws IllegalArgumentException if the body is not what the operation can send */
    OperationInput read(Exchange exchange, ApiOperation operation) {
        return read(exchange, operation, Map.of());
    }

    /** The same with values for parameters that the message does not have. */
    OperationInput read(Exchange exchange, ApiOperation operation, Map<String, String> defaults) {
        Optional<Object> password = password(exchange);
        List<OperationParameter> its = operation.parameters(ProvisioningTable.VERSION);
        Map<String, String> parameters = new HashMap<>(defaults);
        parameters.putAll(headers.parameters(exchange, its));
        if (operation.hasFile(ProvisioningTable.VERSION)) {
            return new OperationInput(
                    parameters, Optional.empty(), Optional.of(new UploadForm(its, parameters).of(exchange, operation)));
        }
        return new OperationInput(
                parameters,
                operation.hasBody(ProvisioningTable.VERSION)
                        ? Optional.of(body(exchange, operation, password))
                        : Optional.empty(),
                Optional.empty());
    }

    /** Taken off the message, so that nothing that sees the exchange later sees it. */
    private static Optional<Object> password(Exchange exchange) {
        Object value = exchange.getMessage().removeHeader(GenesysProvisioningConstants.PASSWORD);
        if (value != null && exchange.getContext().isAllowUseOriginalMessage() && exchange.getUnitOfWork() != null) {
            Optional.ofNullable(exchange.getUnitOfWork().getOriginalInMessage())
                    .ifPresent(message -> message.removeHeader(GenesysProvisioningConstants.PASSWORD));
        }
        return Optional.ofNullable(value);
    }

    private ObjectNode body(Exchange exchange, ApiOperation operation, Optional<Object> password) {
        List<String> fields = operation.parameters(ProvisioningTable.VERSION).stream()
                .filter(parameter -> parameter.kind() == Kind.FIELD)
                .map(OperationParameter::name)
                .toList();
        ObjectNode body = wrapped(
                given(exchange, operation.name()),
                operation.name(),
                fields.stream().anyMatch(field -> (field + ".").startsWith(DATA + ".")),
                fields.contains(DATA));
        for (String field : fields) {
            boolean ofData = field.startsWith(DATA + ".");
            if (!field.equals(DATA) && (!ofData || body.path(DATA).isObject())) {
                ObjectNode parent = ofData ? (ObjectNode) body.get(DATA) : body;
                complete(exchange, parent, ofData ? field.substring(DATA.length() + 1) : field, password);
            }
        }
        return body;
    }

    private void complete(Exchange exchange, ObjectNode parent, String name, Optional<Object> password) {
        if (name.equals(PASSWORD) && isNoPassword(parent.path(PASSWORD))) {
            // The vendor might take it for another password.
            parent.remove(PASSWORD);
            password.ifPresent(value -> parent.put(PASSWORD, value.toString()));
        } else if (!parent.has(name)) {
            headers.value(exchange, name).ifPresent(value -> parent.set(name, mapper.valueToTree(value)));
        }
    }

    /** Nothing, a blank, or what stands for a password that is not shown. */
    private static boolean isNoPassword(JsonNode password) {
        return password.asText("").matches("\\s*|[*\\u2022]+") || password.isNull();
    }

    private ObjectNode wrapped(JsonNode given, String operation, boolean inData, boolean ofAnyKind) {
        if (!given.isObject() && !ofAnyKind) {
            throw new IllegalArgumentException(operation + " needs a body that is a map or a JSON object");
        }
        boolean whole = given.isObject() && (!inData || given.path(DATA).isContainerNode());
        if (whole || ofAnyKind && given.isObject() && given.isEmpty()) {
            return given.deepCopy();
        }
        return mapper.createObjectNode().set(DATA, given.deepCopy());
    }

    /** What the route has received is not what an operation sends. */
    private JsonNode given(Exchange exchange, String operation) {
        Object value = exchange.getMessage().getBody();
        if (value == null
                || value instanceof ProvisioningEvent
                || value instanceof ImportStatus
                || value instanceof String text && text.isBlank()) {
            return mapper.createObjectNode();
        }
        JsonNode json = bodies.read(exchange, operation);
        return json.isMissingNode() || json.isNull() ? mapper.createObjectNode() : json;
    }
}
