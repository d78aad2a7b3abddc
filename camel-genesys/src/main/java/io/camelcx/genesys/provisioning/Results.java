// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.provisioning;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.genesys.GenesysApi;
import io.camelcx.genesys.operation.OperationInput;
import io.camelcx.genesys.operation.OperationPage;
import io.camelcx.genesys.provisioning.client.ImportStatus;
import io.camelcx.genesys.provisioning.client.ProvisioningOperation;
import io.camelcx.support.error.CxApiException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.camel.Message;

/** Writes the results of operations into messages. */
record Results(ObjectMapper mapper) {

    /**
     * Writes a response. A confirmation leaves the body as it is.
     *
     * @throws CxApiException if the operation reads objects, and the response has no data
     */
    void write(Message message, ProvisioningOperation operation, OperationInput input, JsonNode response) {
        JsonNode data = data(response);
        if (data.path("totalCount").isNumber() || data.path("totalCount").isTextual()) {
            message.setHeader(
                    GenesysProvisioningConstants.COUNT, data.path("totalCount").asLong());
        }
        Stream.of("id", "scriptDBID")
                .map(name -> data.path(name).asText(""))
                .filter(id -> operation.changes() && !id.isEmpty())
                .findFirst()
                .ifPresent(id -> message.setHeader(GenesysProvisioningConstants.ID, id));
        if (response.path("errors").isArray() && !response.path("errors").isEmpty()) {
            message.setHeader(
                    GenesysProvisioningConstants.ERRORS, mapper.convertValue(response.path("errors"), List.class));
        }
        if (operation.name().equals("getImportStatus") && new ImportStatus(data).isValid()) {
            write(message, new ImportStatus(data));
        } else {
            Optional<JsonNode> content = content(operation, input, data);
            if (content.isPresent()) {
                message.setBody(mapper.convertValue(content.get(), Object.class));
            } else if (!operation.content().isEmpty() && !operation.changes()) {
                throw CxApiException.of(GenesysApi.VENDOR, operation.name())
                        .problem("the response contains no data")
                        .build();
            } else if (!operation.changes()) {
                message.setBody(null);
            }
        }
    }

    /**
     * A response as a page of a list.
     *
     * @throws CxApiException if it has no list
     */
    OperationPage page(ProvisioningOperation operation, OperationInput input, JsonNode response) {
        JsonNode data = data(response);
        JsonNode list = content(operation, input, data)
                .filter(JsonNode::isArray)
                .orElseThrow(() -> CxApiException.of(GenesysApi.VENDOR, operation.name())
                        .problem("the response contains no list")
                        .build());
        long count = data.path("totalCount").asLong(-1);
        return new OperationPage(
                StreamSupport.stream(list.spliterator(), false).toList(),
                count < 0 ? OptionalLong.empty() : OptionalLong.of(count),
                OptionalLong.empty());
    }

    /** The end of an import. */
    void write(Message message, ImportStatus status) {
        message.setBody(status);
        message.setHeader(GenesysProvisioningConstants.SUCCEEDED, status.succeeded());
        message.setHeader(GenesysProvisioningConstants.FAILED, status.failed());
        message.setHeader(GenesysProvisioningConstants.INCOMPLETE, status.isFinished() && status.isIncomplete());
    }

    /** Some responses have no data, but their fields beside the status. */
    private static JsonNode data(JsonNode response) {
        if (response.path("data").isContainerNode() || !(response instanceof ObjectNode object)) {
            return response.isObject() ? response.path("data") : response;
        }
        ObjectNode rest = object.deepCopy();
        rest.remove(List.of("status", "operationId", "data", "errors"));
        return rest;
    }

    private static Optional<JsonNode> content(ProvisioningOperation operation, OperationInput input, JsonNode data) {
        String name = operation.content();
        if (name.startsWith("{")) {
            name = input.parameters().getOrDefault(name.substring(1, name.length() - 1), "");
        }
        if (!name.isEmpty() && data.has(name)) {
            return Optional.of(data.get(name));
        }
        // A value alone is no data of the vendor's.
        return Optional.of(data).filter(its -> its.isContainerNode() && !its.isEmpty());
    }
}
