// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.camelcx.support.component.ComponentFiles;
import io.camelcx.support.component.Operation;
import io.camelcx.support.exchange.EnumHeader;
import io.camelcx.support.http.ApiRequest;
import io.camelcx.support.http.ResponseReader;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/** Calls any path of an API. */
public final class RestOperation implements Operation {

    private static final int OK = 200;

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
        Message message = exchange.getMessage();
        RestMethod method = EnumHeader.read(message, headers.method(), options.getMethod());
        Optional<ListPaging> paging = options.paged();
        if (paging.isPresent() && method != RestMethod.GET) {
            throw new IllegalArgumentException("paging needs the method GET, not " + method);
        }
        RestQuery query = new RestQuery()
                .with(options.getQuery(), "The option query")
                .with(message.getHeader(headers.query()), "The header " + headers.query());
        String address = Optional.ofNullable(message.getHeader(headers.path(), String.class))
                .map(PathTemplate::of)
                .orElse(path)
                .expand(api.paths(), header -> Optional.ofNullable(message.getHeader(header, String.class))
                        .filter(value -> !value.isBlank()));
        Function<URI, ApiRequest> request = uri -> request(exchange, method, uri);
        return paging.isPresent()
                ? list(exchange, new RestPages(api.calls(), paging.get(), query, request, json()), address)
                : api.calls().address(address + query).thenCompose(uri -> call(exchange, method, request.apply(uri)));
    }

    private CompletableFuture<Void> call(Exchange exchange, RestMethod method, ApiRequest request) {
        return options.getOutput() == RestOutput.stream
                ? download(exchange, request)
                : api.calls()
                        .send(request, received(method))
                        .thenAccept(received -> write(exchange, received.status(), received.body()));
    }

    private CompletableFuture<Void> list(Exchange exchange, RestPages pages, String address) {
        return pages.open(address)
                .thenAccept(opened -> write(exchange, opened.status(), new MappedItems<>(opened.items(), this::value)));
    }

    private ApiRequest request(Exchange exchange, RestMethod method, URI address) {
        // The path of the endpoint, because errors and metrics must not have a name for each object.
        ApiRequest.Builder request = ApiRequest.of(method + " " + path, method.name(), address);
        options.getHeader().forEach((name, value) -> request.header(name, String.valueOf(value)));
        api.prepare().accept(request);
        if (options.isIdempotent()) {
            request.idempotent();
        }
        if (method.sendsBody(options.isDeleteWithBody())) {
            String type = Optional.ofNullable(exchange.getMessage().getHeader(headers.contentType(), String.class))
                    .orElse(options.getContentType());
            body.write(exchange, type, options.getFileField(), request);
        }
        return request.build();
    }

    private ResponseReader<Optional<JsonNode>> json() {
        return api.checked()
                .apply(ResponseReader.optionalJson(api.mapper(), JsonNode.class, options.getMaxResponseSize()));
    }

    private ResponseReader<Received> received(RestMethod method) {
        ResponseReader<Optional<JsonNode>> json = json();
        return response -> {
            if (method == RestMethod.HEAD) {
                return new Received(response.status(), null);
            }
            Optional<JsonNode> content = json.read(response);
            if (content.isEmpty() && method == RestMethod.GET && response.status() == OK) {
                throw response.problem("the response is nothing; an object that has no content is 204");
            }
            return new Received(response.status(), content.map(this::value).orElse(null));
        };
    }

    private Object value(JsonNode json) {
        return options.getOutput() == RestOutput.text
                ? json.toString()
                : api.mapper().convertValue(json, Object.class);
    }

    private void write(Exchange exchange, int status, Object content) {
        Message message = exchange.getMessage();
        message.setBody(content);
        message.setHeader(headers.responseCode(), status);
    }

    private CompletableFuture<Void> download(Exchange exchange, ApiRequest request) {
        return files.download(
                        exchange,
                        file -> api.calls().send(request, response -> {
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
