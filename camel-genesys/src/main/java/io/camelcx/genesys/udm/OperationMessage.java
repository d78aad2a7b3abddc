// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.udm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.genesys.operation.ApiOperation;
import io.camelcx.genesys.operation.OperationInput;
import io.camelcx.genesys.operation.OperationParameter;
import io.camelcx.genesys.operation.OperationParameter.Kind;
import io.camelcx.genesys.udm.client.JobInfo;
import io.camelcx.support.exchange.TextOption;
import io.camelcx.support.http.RequestBody;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.StreamCache;
import org.apache.camel.WrappedFile;

/** What an operation reads from a message, and writes into it. */
final class OperationMessage {

    private static final Set<String> OF_JOBS =
            Set.of("createJob", "job", "updateJob", "suspendJob", "resumeJob", "jobs", "history", "historyRecord");

    private final ObjectMapper mapper;
    private final Map<String, TextOption> options = new HashMap<>();

    OperationMessage(GenesysUdmEndpoint endpoint) throws Exception {
        GenesysUdmConfiguration configuration = endpoint.getConfiguration();
        this.mapper = endpoint.api().mapper();
        add(endpoint, "id", GenesysUdmConstants.ID, configuration.getId());
        add(endpoint, "filename", GenesysUdmConstants.FILE_NAME, configuration.getFileName());
        add(endpoint, "title", GenesysUdmConstants.TITLE, configuration.getTitle());
        add(endpoint, "status", GenesysUdmConstants.STATUS, configuration.getStatus());
        add(endpoint, "orderfield", GenesysUdmConstants.ORDER_FIELD, configuration.getOrderField());
        add(endpoint, "descasc", GenesysUdmConstants.DESC_ASC, configuration.getDescAsc());
    }

    private void add(GenesysUdmEndpoint endpoint, String parameter, String header, String option) {
        options.put(parameter, TextOption.of(endpoint, header, option));
    }

    /** The input of an operation. */
    OperationInput read(Exchange exchange, ApiOperation operation, String version) throws IOException {
        Map<String, String> parameters = new HashMap<>();
        for (OperationParameter parameter : operation.parameters(version)) {
            if (parameter.kind() == Kind.PATH || parameter.kind() == Kind.QUERY) {
                value(exchange, parameter.name()).ifPresent(value -> parameters.put(parameter.name(), value));
            }
        }
        return new OperationInput(
                parameters,
                operation.hasBody(version) ? json(exchange) : Optional.empty(),
                operation.hasFile(version) ? content(exchange) : Optional.empty());
    }

    /** The value of a parameter: of its header, else of its option. */
    Optional<String> value(Exchange exchange, String parameter) {
        Object header = exchange.getMessage().getHeader(GenesysUdmConstants.PREFIX + parameter);
        if (header instanceof Collection<?> list) {
            return Optional.of(list.stream().map(String::valueOf).collect(Collectors.joining(",")));
        }
        return Optional.ofNullable(
                        exchange.getMessage().getHeader(GenesysUdmConstants.PREFIX + parameter, String.class))
                .filter(value -> !value.isBlank())
                .or(() -> Optional.ofNullable(options.get(parameter.toLowerCase(Locale.ROOT)))
                        .flatMap(option -> option.option(exchange)));
    }

    /** The body as JSON: text, bytes and streams are parsed, anything else is written as JSON. */
    Optional<JsonNode> json(Exchange exchange) {
        Object body = exchange.getMessage().getBody();
        if (body == null) {
            return Optional.empty();
        }
        if (body instanceof JsonNode json) {
            return Optional.of(json);
        }
        try {
            if (body instanceof String
                    || body instanceof byte[]
                    || body instanceof InputStream
                    || body instanceof StreamCache
                    || body instanceof WrappedFile
                    || body instanceof File) {
                return Optional.ofNullable(mapper.readTree(exchange.getMessage().getBody(byte[].class)));
            }
            return Optional.of(mapper.valueToTree(body));
        } catch (IOException | IllegalArgumentException e) {
            String where = e instanceof JsonProcessingException malformed ? ": " + malformed.getOriginalMessage() : "";
            throw new IllegalArgumentException("The body is no JSON" + where, e);
        }
    }

    private static Optional<RequestBody> content(Exchange exchange) throws IOException {
        Object body = exchange.getMessage().getBody();
        if (body instanceof WrappedFile<?> wrapped && wrapped.getFile() instanceof File file) {
            return Optional.of(RequestBody.of(file.toPath()));
        }
        if (body instanceof File file) {
            return Optional.of(RequestBody.of(file.toPath()));
        }
        if (body instanceof Path file) {
            return Optional.of(RequestBody.of(file));
        }
        if (body instanceof InputStream stream && !(body instanceof StreamCache)) {
            return Optional.of(RequestBody.once(stream, OptionalLong.empty()));
        }
        return Optional.ofNullable(exchange.getMessage().getBody(byte[].class)).map(RequestBody::of);
    }

    /** Writes the result of an operation. A confirmation leaves the body as it is. */
    void write(Message message, ApiOperation operation, Optional<JsonNode> result) {
        if (result.isPresent()) {
            message.setBody(item(operation, result.get()));
        } else if (operation.method().equals("GET")) {
            message.setBody(List.of());
        }
    }

    /** A value, or an item of a list, as it is delivered: a record where it is a job, else a map, list or text. */
    Object item(ApiOperation operation, JsonNode json) {
        if (json instanceof ObjectNode object && OF_JOBS.contains(operation.name()) && object.has("id")) {
            return new JobInfo(object);
        }
        return mapper.convertValue(json, Object.class);
    }
}
