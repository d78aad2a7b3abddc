// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxcom.rest;

import io.camelcx.cxcom.CxcomApi;
import io.camelcx.cxcom.rest.client.CxcomClient;
import io.camelcx.cxcom.rest.client.ObjectResponse;
import io.camelcx.support.component.Operation;
import io.camelcx.support.exchange.EnumHeader;
import io.camelcx.support.exchange.TextOption;
import io.camelcx.support.rest.RestApi;
import io.camelcx.support.rest.RestHeaders;
import io.camelcx.support.rest.RestOperation;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/** The operations of a producer: what each reads from a message and writes to it. */
final class CxcomOperations implements Operation {

    private final CxcomEndpoint endpoint;
    private final CxcomConfiguration options;
    private final CxcomApi api;
    private final CxcomClient client;
    private final TextOption user;
    private final FileUploads uploads;

    CxcomOperations(CxcomEndpoint endpoint, CxcomApi api) {
        this.endpoint = endpoint;
        this.options = endpoint.getConfiguration();
        this.api = api;
        this.client = new CxcomClient(api);
        this.user = TextOption.of(endpoint, CxcomConstants.USER, options.getUser());
        this.uploads = new FileUploads(endpoint, client);
        checkOptions();
    }

    /** So that a wrong option fails the start of the route. */
    private void checkOptions() {
        switch (options.getOperation()) {
            case call -> rest("", options.getHost());
            case authorizeUrl, token -> client.authorizationPage();
            case upload -> uploads.checkPath();
            case self -> {}
        }
    }

    @Override
    public CompletableFuture<Void> execute(Exchange exchange) throws Exception {
        Message message = exchange.getMessage();
        String name = user.read(exchange).orElse("");
        return switch (EnumHeader.read(message, CxcomConstants.OPERATION, options.getOperation())) {
            case call ->
                rest(name, EnumHeader.read(message, CxcomConstants.HOST, options.getHost()))
                        .execute(exchange);
            case authorizeUrl -> {
                message.setBody(client.authorizationPage().toString());
                yield CompletableFuture.completedFuture(null);
            }
            case token -> client.authorize(RedirectMessage.take(exchange), name);
            case self -> client.self(name).thenAccept(message::setBody);
            case upload -> uploads.upload(exchange, name);
        };
    }

    private RestOperation rest(String name, CxcomHost host) {
        RestApi calls = new RestApi(
                api.transport(),
                api.mapper(),
                path -> client.address(host == CxcomHost.data, path),
                request -> client.authorized(request, name),
                UnaryOperator.identity(),
                ObjectResponse::of);
        return new RestOperation(
                calls,
                options,
                new RestHeaders(CxcomConstants.PREFIX),
                endpoint.getPath(),
                endpoint.getComponent().temporaryFiles());
    }
}
