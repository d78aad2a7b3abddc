// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.camelcx.support.component.ComponentFiles;
import io.camelcx.support.component.Operation;
import io.camelcx.support.exchange.EnumHeader;
import io.camelcx.support.http.ApiRequest;
import io.camelcx.support.http.ResponseReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/** Calls any path of an API. */
public final class RestOperation implements Operation {

    private final RestApi api;
    private final RestConfiguration<?> options;
    private final RestHeaders headers;
    private final PathTemplate path;
    private final ComponentFiles files;
    private final RestBody body;

    /** What was read of a response in JSON. */
    private record Received(int status, Object body) {}

    /** What was read of a response into a file. */
    private record Downloaded(int status, Optional<String> contentType, long length) {}

    /**
     * An operation.
     *
     * @param path  the path of the endpoint, decoded
     * @param files for responses that are delivered as streams
     * @throws IllegalArgumentException if an option or the path is not allowed
     */
    public RestOperation(
            RestApi api, RestConfiguration<?> options, RestHeaders headers, String path, ComponentFiles files) {
        options.check();
        this.api = api;
        this.options = options;
        this.headers = headers;
        this.path = PathTemplate.of(path);
        this.files = files;
        this.body = new RestBody(api.mapper(), api.sent());
    }

    @Override
    public CompletableFuture<Void> execute(Exchange exchange) {
        RestMethod method = EnumHeader.read(exchange.getMessage(), headers.method(), options.getMethod());
        ApiRequest request = request(exchange, method);
        return options.getOutput() == RestOutput.stream
                ? download(exchange, request)
                : api.transport()
                        .send(request, json(method))
                        .thenAccept(received -> write(exchange, received.status(), received.body()));
    }

    private ApiRequest request(Exchange exchange, RestMethod method) {
        Message message = exchange.getMessage();
        PathTemplate template = Optional.ofNullable(message.getHeader(headers.path(), String.class))
                .map(PathTemplate::of)
                .orElse(path);
        String query = new RestQuery()
                .with(options.getQuery(), "The option query")
                .with(message.getHeader(headers.query()), "The header " + headers.query())
                .toString();
        String address = template.expand(variable ->
                Optional.ofNullable(message.getHeader(variable, String.class)).filter(value -> !value.isBlank()));
        // The path of the endpoint, because errors and metrics must not have a name for each object.
        ApiRequest.Builder request =
                ApiRequest.of(method + " " + path, method.name(), api.uris().apply(address + query));
        options.getHeader().forEach((name, value) -> request.header(name, String.valueOf(value)));
        api.prepare().accept(request);
        if (options.isIdempotent()) {
            request.idempotent();
        }
        if (method.sendsBody(options.isDeleteWithBody())) {
            String type = Optional.ofNullable(message.getHeader(headers.contentType(), String.class))
                    .orElse(options.getContentType());
            body.write(exchange, type, options.getFileField(), request);
        }
        return request.build();
    }

    private ResponseReader<Received> json(RestMethod method) {
        ResponseReader<Optional<JsonNode>> json = api.checked()
                .apply(ResponseReader.optionalJson(api.mapper(), JsonNode.class, options.getMaxResponseSize()));
        return response ->
                new Received(response.status(), method == RestMethod.HEAD ? null : value(json.read(response)));
    }

    /** A response without content has no value. */
    private Object value(Optional<JsonNode> json) throws IOException {
        if (json.isEmpty()) {
            return null;
        }
        return options.getOutput() == RestOutput.text
                ? text(json.get())
                : api.mapper().convertValue(json.get(), Object.class);
    }

    private String text(JsonNode json) throws JsonProcessingException {
        return api.mapper().writeValueAsString(json);
    }

    private void write(Exchange exchange, int status, Object content) {
        Message message = exchange.getMessage();
        message.setBody(content);
        message.setHeader(headers.responseCode(), status);
    }

    private CompletableFuture<Void> download(Exchange exchange, ApiRequest request) {
        return files.download(
                        exchange,
                        file -> api.transport().send(request, response -> {
                            try (OutputStream target = file.begin();
                                    InputStream content = response.body()) {
                                return new Downloaded(
                                        response.status(), response.header("Content-Type"), content.transferTo(target));
                            }
                        }),
                        Downloaded::length)
                .thenAccept(downloaded -> describe(exchange.getMessage(), downloaded));
    }

    private void describe(Message message, Downloaded downloaded) {
        message.setHeader(headers.responseCode(), downloaded.status());
        downloaded
                .contentType()
                .ifPresentOrElse(
                        type -> message.setHeader(Exchange.CONTENT_TYPE, type),
                        () -> message.removeHeader(Exchange.CONTENT_TYPE));
    }
}
